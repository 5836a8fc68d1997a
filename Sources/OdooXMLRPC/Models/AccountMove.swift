public import CommerceTypes

/// A journal entry: invoice, credit note, or the entry of a payment.
///
/// Field names are those of Odoo 19.
public struct AccountMove: Sendable, Hashable, Identifiable {
  public static let modelName = "account.move"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "name", "move_type", "state", "payment_state", "partner_id", "ref", "invoice_origin", "currency_id",
    "invoice_date", "amount_untaxed", "amount_tax", "amount_total", "amount_residual", "line_ids",
    "reversed_entry_id",
  ]

  public let id: Int
  /// Empty on a draft.
  public let name: String?
  /// `out_invoice`, `out_refund`, `entry` …
  public let moveType: String
  /// `draft`, `posted` or `cancel`.
  public let state: String
  /// `not_paid`, `partial`, `paid`, `reversed` …
  public let paymentState: String?
  public let partnerID: Int?
  public let reference: String?
  public let origin: String?
  public let currency: CurrencyCode?
  /// `YYYY-MM-DD`.
  public let date: String?
  public let untaxed: ExactDecimal
  public let tax: ExactDecimal
  public let total: ExactDecimal
  /// What is still open.
  public let residual: ExactDecimal
  /// Every journal item.
  public let lineIDs: [Int]
  /// The invoice a credit note reverses.
  public let reversedID: Int?

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.name = try record.string("name")
    self.moveType = try record.requiredString("move_type")
    self.state = try record.requiredString("state")
    self.paymentState = try record.string("payment_state")
    self.partnerID = try record.many2one("partner_id")?.id
    self.reference = try record.string("ref")
    self.origin = try record.string("invoice_origin")
    self.currency = try record.many2one("currency_id")?.name.map { CurrencyCode($0) }
    self.date = try record.string("invoice_date")
    self.untaxed = try record.decimal("amount_untaxed")
    self.tax = try record.decimal("amount_tax")
    self.total = try record.decimal("amount_total")
    self.residual = try record.decimal("amount_residual")
    self.lineIDs = try record.ids("line_ids")
    self.reversedID = try record.many2one("reversed_entry_id")?.id
  }
}
