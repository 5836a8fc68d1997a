public import CommerceTypes

/// A journal item.
///
/// Field names are those of Odoo 19.
public struct AccountMoveLine: Sendable, Hashable, Identifiable {
  public static let modelName = "account.move.line"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "move_id", "display_type", "name", "product_id", "account_id", "quantity", "price_unit", "discount",
    "price_subtotal", "price_total", "tax_ids", "tax_line_id", "debit", "credit", "balance",
    "amount_currency", "reconciled", "sale_line_ids",
  ]

  public let id: Int
  public let moveID: Int
  /// `product`, `tax`, `payment_term` …
  public let displayType: String?
  public let name: String?
  public let productID: Int?
  public let accountID: Int?
  public let quantity: ExactDecimal
  public let priceUnit: ExactDecimal
  /// In percent.
  public let discount: ExactDecimal
  public let subtotal: ExactDecimal
  public let total: ExactDecimal
  /// Taxes that apply to this line.
  public let taxIDs: [Int]
  /// The tax whose amount this line is.
  public let taxLineID: Int?
  public let debit: ExactDecimal
  public let credit: ExactDecimal
  /// Company currency.
  public let balance: ExactDecimal
  /// The move's currency.
  public let amountCurrency: ExactDecimal
  public let isReconciled: Bool
  public let saleLineIDs: [Int]

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.moveID = try record.requiredID("move_id")
    self.displayType = try record.string("display_type")
    self.name = try record.string("name")
    self.productID = try record.many2one("product_id")?.id
    self.accountID = try record.many2one("account_id")?.id
    self.quantity = try record.decimal("quantity")
    self.priceUnit = try record.decimal("price_unit")
    self.discount = try record.decimal("discount")
    self.subtotal = try record.decimal("price_subtotal")
    self.total = try record.decimal("price_total")
    self.taxIDs = try record.ids("tax_ids")
    self.taxLineID = try record.many2one("tax_line_id")?.id
    self.debit = try record.decimal("debit")
    self.credit = try record.decimal("credit")
    self.balance = try record.decimal("balance")
    self.amountCurrency = try record.decimal("amount_currency")
    self.isReconciled = try record.bool("reconciled")
    self.saleLineIDs = try record.ids("sale_line_ids")
  }
}
