/// A company that buys from the shop.
public struct Company: Sendable, Hashable, Identifiable {
  /// A customer who may buy for the company.
  public struct Contact: Sendable, Hashable {
    public let id: Int
    public let customerID: Int
    public internal(set) var isMain: Bool

    public var gid: GID { GID("CompanyContact", id) }
  }

  public let id: Int
  public internal(set) var name: String
  public internal(set) var externalID: String?
  public internal(set) var note: String?
  public internal(set) var contacts: [Contact]
  public internal(set) var locations: [CompanyLocation]
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime

  public var gid: GID { GID("Company", id) }
}
