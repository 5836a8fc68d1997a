public import CommerceTypes

/// A payment.
public struct AccountPayment: OdooModel, Hashable {
  public static let modelName = "account.payment"

  public let id: RecordID<AccountPayment>
  /// `name`.
  public var name: String?
  /// `state`.
  public var state: State?
  /// `payment_type`.
  public var paymentType: PaymentType?
  /// `partner_type`.
  public var partnerType: PartnerType?
  /// `amount`.
  public var amount: ExactDecimal?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `partner_id`.
  public var partner: Many2one<ResPartner>?
  /// `journal_id`.
  public var journal: Many2one<AccountJournal>?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `date`.
  public var date: OdooDate?
  /// `memo`.
  public var memo: String?
  /// `payment_reference`.
  public var paymentReference: String?
  /// `payment_method_id`.
  public var paymentMethod: Many2one<Linked.PaymentMethod>?
  /// `move_id`: its entry; empty on 19 where its journal makes none.
  public var move: Many2one<AccountMove>?
  /// `destination_account_id`.
  public var destinationAccount: Many2one<AccountAccount>?
  /// `outstanding_account_id`.
  public var outstandingAccount: Many2one<AccountAccount>?
  /// `reconciled_invoice_ids`.
  public var reconciledInvoices: [RecordID<AccountMove>]?
  /// `is_reconciled`.
  public var isReconciled: Bool?
  /// `is_matched`.
  public var isMatched: Bool?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<AccountPayment>) { self.id = id }

  public static let fields: ModelFields<AccountPayment> = [
    .char("name", \.name),
    .selection("state", \.state),
    .selection("payment_type", \.paymentType),
    .selection("partner_type", \.partnerType),
    .monetary("amount", \.amount),
    .many2one("currency_id", \.currency),
    .many2one("partner_id", \.partner),
    .many2one("journal_id", \.journal),
    .many2one("company_id", \.company),
    .date("date", \.date),
    .char("memo", \.memo),
    .char("payment_reference", \.paymentReference),
    .many2one("payment_method_id", \.paymentMethod),
    .many2one("move_id", \.move),
    .many2one("destination_account_id", \.destinationAccount),
    .many2one("outstanding_account_id", \.outstandingAccount),
    .many2many("reconciled_invoice_ids", \.reconciledInvoices),
    .boolean("is_reconciled", \.isReconciled),
    .boolean("is_matched", \.isMatched),
    .datetime("write_date", \.writeDate),
  ]
}
