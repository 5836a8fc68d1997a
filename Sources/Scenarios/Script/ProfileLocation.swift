/// A Shopify location and the Odoo stock location that stands for it.
public struct ProfileLocation: Sendable, Hashable {
  /// The location's name in Shopify, `Berlin`.
  public var shopify: String
  /// `stock.location.complete_name`, `WH/Stock`.
  public var odoo: String

  public init(shopify: String, odoo: String) {
    self.shopify = shopify
    self.odoo = odoo
  }
}
