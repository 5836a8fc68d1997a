public import CommerceTypes

/// A journal entry: an invoice, a credit note, or the entry of a payment.
public struct AccountMove: OdooModel, Hashable {
  public static let modelName = "account.move"

  public let id: RecordID<AccountMove>
  /// `name`: the number; empty on 19's drafts, `/` or a guess on 14's.
  public var name: String?
  /// `move_type`.
  public var moveType: MoveType?
  /// `state`.
  public var state: State?
  /// `payment_state`.
  public var paymentState: PaymentState?
  /// `partner_id`.
  public var partner: Many2one<ResPartner>?
  /// `commercial_partner_id`.
  public var commercialPartner: Many2one<ResPartner>?
  /// `partner_shipping_id`.
  public var shippingPartner: Many2one<ResPartner>?
  /// `journal_id`.
  public var journal: Many2one<AccountJournal>?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `date`: of the books.
  public var date: OdooDate?
  /// `invoice_date`.
  public var invoiceDate: OdooDate?
  /// `invoice_date_due`.
  public var dueDate: OdooDate?
  /// `ref`.
  public var reference: String?
  /// `payment_reference`.
  public var paymentReference: String?
  /// `invoice_origin`: the order it came from.
  public var origin: String?
  /// `narration`: terms; plain text on 14.
  public var narration: String?
  /// `fiscal_position_id`.
  public var fiscalPosition: Many2one<AccountFiscalPosition>?
  /// `invoice_payment_term_id`.
  public var paymentTerm: Many2one<Linked.PaymentTerm>?
  /// `invoice_user_id`.
  public var salesperson: Many2one<ResUsers>?
  /// `amount_untaxed`.
  public var amountUntaxed: ExactDecimal?
  /// `amount_tax`.
  public var amountTax: ExactDecimal?
  /// `amount_total`.
  public var amountTotal: ExactDecimal?
  /// `amount_residual`: what is still open.
  public var amountResidual: ExactDecimal?
  /// `amount_total_signed`: in the company's currency, negative where it is owed to the customer.
  public var amountTotalSigned: ExactDecimal?
  /// `invoice_line_ids`: the lines that the document shows.
  public var invoiceLines: [RecordID<AccountMoveLine>]?
  /// `line_ids`: every journal item.
  public var lines: [RecordID<AccountMoveLine>]?
  /// `reversed_entry_id`: the invoice that a credit note reverses.
  public var reversedEntry: Many2one<AccountMove>?
  /// `reversal_move_ids`: the credit notes of an invoice.
  public var reversals: [RecordID<AccountMove>]?
  /// `origin_payment_id`: the payment whose entry it is.
  public var originPayment: Many2one<AccountPayment>?
  /// `create_date`.
  public var createDate: OdooDateTime?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<AccountMove>) { self.id = id }

  public static let fields: ModelFields<AccountMove> = [
    .char("name", \.name),
    .selection("move_type", \.moveType),
    .selection("state", \.state),
    .selection("payment_state", \.paymentState),
    .many2one("partner_id", \.partner),
    .many2one("commercial_partner_id", \.commercialPartner),
    .many2one("partner_shipping_id", \.shippingPartner),
    .many2one("journal_id", \.journal),
    .many2one("company_id", \.company),
    .many2one("currency_id", \.currency),
    .date("date", \.date),
    .date("invoice_date", \.invoiceDate),
    .date("invoice_date_due", \.dueDate),
    .char("ref", \.reference),
    .char("payment_reference", \.paymentReference),
    .char("invoice_origin", \.origin),
    .html("narration", \.narration),
    .many2one("fiscal_position_id", \.fiscalPosition),
    .many2one("invoice_payment_term_id", \.paymentTerm),
    .many2one("invoice_user_id", \.salesperson),
    .monetary("amount_untaxed", \.amountUntaxed),
    .monetary("amount_tax", \.amountTax),
    .monetary("amount_total", \.amountTotal),
    .monetary("amount_residual", \.amountResidual),
    .monetary("amount_total_signed", \.amountTotalSigned),
    .one2many("invoice_line_ids", \.invoiceLines),
    .one2many("line_ids", \.lines),
    .many2one("reversed_entry_id", \.reversedEntry),
    .one2many("reversal_move_ids", \.reversals),
    .many2one("origin_payment_id", \.originPayment),
    .datetime("create_date", \.createDate),
    .datetime("write_date", \.writeDate),
  ]
}
