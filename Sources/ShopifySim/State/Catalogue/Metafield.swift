/// A metafield of a product, variant, customer or order.
public struct Metafield: Sendable, Hashable {
  public let id: Int
  public let namespace: String
  public let key: String
  /// `single_line_text_field`, `number_integer`, `json` …
  public let type: String
  public internal(set) var value: String
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime

  public var gid: GID { GID("Metafield", id) }
}
