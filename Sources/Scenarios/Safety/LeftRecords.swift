/// Records of one model that a run left in a real Odoo, and how to find them there.
public struct LeftRecords: Codable, Sendable, Hashable {
  /// `sale.order`.
  public var model: String
  /// What a person calls them: `orders`.
  public var name: String
  public var count: Int
  /// The search that finds them, in words: `client_order_ref contains k3f9`.
  public var found: String
  /// Whether they can't be deleted in Odoo: posted entries and done transfers.
  public var isPermanent: Bool

  public init(model: String, name: String, count: Int, found: String, isPermanent: Bool) {
    self.model = model
    self.name = name
    self.count = count
    self.found = found
    self.isPermanent = isPermanent
  }
}
