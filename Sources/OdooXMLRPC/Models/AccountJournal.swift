/// A journal.
public struct AccountJournal: OdooModel, Hashable {
  public static let modelName = "account.journal"

  public let id: RecordID<AccountJournal>
  /// `name`.
  public var name: String?
  /// `code`: up to five letters.
  public var code: String?
  /// `type`.
  public var type: Kind?
  /// `active`.
  public var isActive: Bool?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `currency_id`: empty for the company's.
  public var currency: Many2one<ResCurrency>?
  /// `default_account_id`.
  public var defaultAccount: Many2one<AccountAccount>?
  /// `suspense_account_id`.
  public var suspenseAccount: Many2one<AccountAccount>?
  /// `inbound_payment_method_line_ids`.
  public var inboundMethods: [RecordID<Linked.PaymentMethodLine>]?
  /// `outbound_payment_method_line_ids`.
  public var outboundMethods: [RecordID<Linked.PaymentMethodLine>]?
  /// `refund_sequence`.
  public var numbersRefundsApart: Bool?
  /// `sequence`.
  public var sequence: Int?

  public init(id: RecordID<AccountJournal>) { self.id = id }

  public static let fields: ModelFields<AccountJournal> = [
    .char("name", \.name),
    .char("code", \.code),
    .selection("type", \.type),
    .boolean("active", \.isActive),
    .many2one("company_id", \.company),
    .many2one("currency_id", \.currency),
    .many2one("default_account_id", \.defaultAccount),
    .many2one("suspense_account_id", \.suspenseAccount),
    .one2many("inbound_payment_method_line_ids", \.inboundMethods),
    .one2many("outbound_payment_method_line_ids", \.outboundMethods),
    .boolean("refund_sequence", \.numbersRefundsApart),
    .integer("sequence", \.sequence),
  ]
}
