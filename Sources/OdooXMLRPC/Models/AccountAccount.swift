/// An account of the chart.
public struct AccountAccount: OdooModel, Hashable {
  public static let modelName = "account.account"

  public let id: RecordID<AccountAccount>
  /// `name`.
  public var name: String?
  /// `code`.
  public var code: String?
  /// `account_type`.
  public var accountType: AccountType?
  /// `internal_group`: `asset`, `liability`, `income` …
  public var internalGroup: String?
  /// `active`.
  public var isActive: Bool?
  /// `reconcile`.
  public var canBeReconciled: Bool?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `company_ids`.
  public var companies: [RecordID<ResCompany>]?
  /// `tax_ids`.
  public var taxes: [RecordID<AccountTax>]?

  public init(id: RecordID<AccountAccount>) { self.id = id }

  public static let fields: ModelFields<AccountAccount> = [
    .char("name", \.name),
    .char("code", \.code),
    .selection("account_type", \.accountType),
    .selection("internal_group", \.internalGroup),
    .boolean("active", \.isActive),
    .boolean("reconcile", \.canBeReconciled),
    .many2one("currency_id", \.currency),
    .many2many("company_ids", \.companies),
    .many2many("tax_ids", \.taxes),
  ]
}
