public import CommerceTypes

/// A journal item.
public struct AccountMoveLine: OdooModel, Hashable {
  public static let modelName = "account.move.line"

  public let id: RecordID<AccountMoveLine>
  /// `name`: the label.
  public var name: String?
  /// `move_id`.
  public var move: Many2one<AccountMove>?
  /// `move_name`: the number of its entry.
  public var moveName: String?
  /// `parent_state`: the state of its entry.
  public var parentState: AccountMove.State?
  /// `display_type`.
  public var displayType: DisplayType?
  /// `date`.
  public var date: OdooDate?
  /// `journal_id`.
  public var journal: Many2one<AccountJournal>?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `partner_id`.
  public var partner: Many2one<ResPartner>?
  /// `account_id`.
  public var account: Many2one<AccountAccount>?
  /// `account_type`.
  public var accountType: AccountAccount.AccountType?
  /// `product_id`.
  public var product: Many2one<ProductProduct>?
  /// `product_uom_id`.
  public var unit: Many2one<Linked.UnitOfMeasure>?
  /// `quantity`.
  public var quantity: ExactDecimal?
  /// `price_unit`.
  public var priceUnit: ExactDecimal?
  /// `discount`: in percent.
  public var discount: ExactDecimal?
  /// `price_subtotal`: without taxes.
  public var priceSubtotal: ExactDecimal?
  /// `price_total`: with taxes.
  public var priceTotal: ExactDecimal?
  /// `tax_ids`: the taxes that apply to it.
  public var taxes: [RecordID<AccountTax>]?
  /// `tax_line_id`: the tax whose amount it is.
  public var taxOfLine: Many2one<AccountTax>?
  /// `tax_base_amount`: what its tax was worked out on.
  public var taxBaseAmount: ExactDecimal?
  /// `debit`: in the company's currency.
  public var debit: ExactDecimal?
  /// `credit`: in the company's currency.
  public var credit: ExactDecimal?
  /// `balance`: debit less credit.
  public var balance: ExactDecimal?
  /// `amount_currency`: in the entry's currency, with the sign of the balance.
  public var amountCurrency: ExactDecimal?
  /// `amount_residual`: what is open, in the company's currency.
  public var amountResidual: ExactDecimal?
  /// `amount_residual_currency`: what is open, in the entry's currency.
  public var amountResidualCurrency: ExactDecimal?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `reconciled`.
  public var isReconciled: Bool?
  /// `matching_number`.
  public var matchingNumber: String?
  /// `date_maturity`.
  public var dueDate: OdooDate?
  /// `payment_id`.
  public var payment: Many2one<AccountPayment>?
  /// `sale_line_ids`.
  public var saleLines: [RecordID<SaleOrderLine>]?
  /// `sequence`.
  public var sequence: Int?

  public init(id: RecordID<AccountMoveLine>) { self.id = id }

  public static let fields: ModelFields<AccountMoveLine> = [
    .char("name", \.name),
    .many2one("move_id", \.move),
    .char("move_name", \.moveName),
    .selection("parent_state", \.parentState),
    .selection("display_type", \.displayType),
    .date("date", \.date),
    .many2one("journal_id", \.journal),
    .many2one("company_id", \.company),
    .many2one("partner_id", \.partner),
    .many2one("account_id", \.account),
    .selection("account_type", \.accountType),
    .many2one("product_id", \.product),
    .many2one("product_uom_id", \.unit),
    .float("quantity", \.quantity),
    .float("price_unit", \.priceUnit),
    .float("discount", \.discount),
    .monetary("price_subtotal", \.priceSubtotal),
    .monetary("price_total", \.priceTotal),
    .many2many("tax_ids", \.taxes),
    .many2one("tax_line_id", \.taxOfLine),
    .monetary("tax_base_amount", \.taxBaseAmount),
    .monetary("debit", \.debit),
    .monetary("credit", \.credit),
    .monetary("balance", \.balance),
    .monetary("amount_currency", \.amountCurrency),
    .monetary("amount_residual", \.amountResidual),
    .monetary("amount_residual_currency", \.amountResidualCurrency),
    .many2one("currency_id", \.currency),
    .boolean("reconciled", \.isReconciled),
    .char("matching_number", \.matchingNumber),
    .date("date_maturity", \.dueDate),
    .many2one("payment_id", \.payment),
    .many2many("sale_line_ids", \.saleLines),
    .integer("sequence", \.sequence),
  ]
}
