public import CommerceTypes

/// A line of a sales order.
///
/// Field names are those of Odoo 19.
public struct SaleOrderLine: Sendable, Hashable, Identifiable {
  public static let modelName = "sale.order.line"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "order_id", "product_id", "name", "product_uom_qty", "qty_delivered", "qty_invoiced", "price_unit",
    "discount", "price_subtotal", "price_tax", "price_total", "tax_ids",
  ]

  public let id: Int
  public let orderID: Int
  /// Empty on sections and notes.
  public let productID: Int?
  public let name: String?
  public let quantity: ExactDecimal
  public let quantityDelivered: ExactDecimal
  public let quantityInvoiced: ExactDecimal
  public let priceUnit: ExactDecimal
  /// In percent.
  public let discount: ExactDecimal
  public let subtotal: ExactDecimal
  public let tax: ExactDecimal
  public let total: ExactDecimal
  public let taxIDs: [Int]

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.orderID = try record.requiredID("order_id")
    self.productID = try record.many2one("product_id")?.id
    self.name = try record.string("name")
    self.quantity = try record.decimal("product_uom_qty")
    self.quantityDelivered = try record.decimal("qty_delivered")
    self.quantityInvoiced = try record.decimal("qty_invoiced")
    self.priceUnit = try record.decimal("price_unit")
    self.discount = try record.decimal("discount")
    self.subtotal = try record.decimal("price_subtotal")
    self.tax = try record.decimal("price_tax")
    self.total = try record.decimal("price_total")
    self.taxIDs = try record.ids("tax_ids")
  }
}
