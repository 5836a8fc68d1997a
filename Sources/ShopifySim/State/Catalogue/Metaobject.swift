/// A record of a kind that the merchant made up.
public struct Metaobject: Sendable, Hashable, Identifiable {
  public struct Field: Sendable, Hashable {
    public let key: String
    public internal(set) var value: String?
  }

  public let id: Int
  public let type: String
  public let handle: String
  public internal(set) var fields: [Field]
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime

  public var gid: GID { GID("Metaobject", id) }
}
