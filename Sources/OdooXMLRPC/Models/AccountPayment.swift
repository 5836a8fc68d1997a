public import CommerceTypes

/// A payment.
///
/// Field names are those of Odoo 19.
public struct AccountPayment: Sendable, Hashable, Identifiable {
  public static let modelName = "account.payment"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "name", "state", "payment_type", "amount", "currency_id", "partner_id", "journal_id", "memo", "date",
    "move_id",
  ]

  public let id: Int
  public let name: String?
  /// `draft`, `in_process`, `paid`, `canceled` or `rejected`.
  public let state: String
  /// `inbound` or `outbound`.
  public let paymentType: String
  public let amount: ExactDecimal
  public let currency: CurrencyCode?
  public let partnerID: Int?
  public let journalID: Int
  public let memo: String?
  /// `YYYY-MM-DD`.
  public let date: String?
  public let moveID: Int?

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.name = try record.string("name")
    self.state = try record.requiredString("state")
    self.paymentType = try record.requiredString("payment_type")
    self.amount = try record.decimal("amount")
    self.currency = try record.many2one("currency_id")?.name.map { CurrencyCode($0) }
    self.partnerID = try record.many2one("partner_id")?.id
    self.journalID = try record.requiredID("journal_id")
    self.memo = try record.string("memo")
    self.date = try record.string("date")
    self.moveID = try record.many2one("move_id")?.id
  }
}
