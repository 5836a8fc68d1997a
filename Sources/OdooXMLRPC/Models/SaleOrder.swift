public import CommerceTypes

/// A sales order.
///
/// Field names are those of Odoo 19.
public struct SaleOrder: Sendable, Hashable, Identifiable {
  public static let modelName = "sale.order"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "name", "state", "partner_id", "partner_shipping_id", "client_order_ref", "origin", "currency_id",
    "amount_untaxed", "amount_tax", "amount_total", "order_line", "invoice_ids", "picking_ids",
    "invoice_status",
  ]

  public let id: Int
  /// The order's number.
  public let name: String
  /// `draft`, `sent`, `sale` or `cancel`.
  public let state: String
  public let partnerID: Int
  public let shippingPartnerID: Int?
  public let customerReference: String?
  public let origin: String?
  public let currency: CurrencyCode?
  /// With the double's noise; round it to the currency.
  public let untaxed: ExactDecimal
  public let tax: ExactDecimal
  public let total: ExactDecimal
  public let lineIDs: [Int]
  public let invoiceIDs: [Int]
  public let pickingIDs: [Int]
  public let invoiceStatus: String?

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.name = try record.requiredString("name")
    self.state = try record.requiredString("state")
    self.partnerID = try record.requiredID("partner_id")
    self.shippingPartnerID = try record.many2one("partner_shipping_id")?.id
    self.customerReference = try record.string("client_order_ref")
    self.origin = try record.string("origin")
    self.currency = try record.many2one("currency_id")?.name.map { CurrencyCode($0) }
    self.untaxed = try record.decimal("amount_untaxed")
    self.tax = try record.decimal("amount_tax")
    self.total = try record.decimal("amount_total")
    self.lineIDs = try record.ids("order_line")
    self.invoiceIDs = try record.ids("invoice_ids")
    self.pickingIDs = try record.ids("picking_ids")
    self.invoiceStatus = try record.string("invoice_status")
  }
}
