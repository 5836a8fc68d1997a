/// Fields that no two records of a model may agree in; an unset field agrees with nothing.
struct UniqueConstraint: Sendable {
  let model: String
  /// The database's name for it, which is all that 14 tells.
  let name: String
  let fields: [String]
  /// What 19 tells.
  let text: String

  init(_ model: String, _ name: String, _ fields: [String], _ text: String = "") {
    self.model = model
    self.name = name
    self.fields = fields
    self.text = text
  }
}

extension UniqueConstraint {
  /// 14's, each seen to fault.
  static let v14 = byModel([
    UniqueConstraint("account.account", "account_account_code_company_uniq", ["code", "company_id"]),
    UniqueConstraint("account.journal", "account_journal_code_company_uniq", ["code", "name", "company_id"]),
    UniqueConstraint("decimal.precision", "decimal_precision_name_uniq", ["name"]),
    UniqueConstraint("product.product", "product_product_barcode_uniq", ["barcode"]),
    UniqueConstraint("res.country", "res_country_code_uniq", ["code"]),
    UniqueConstraint("res.country", "res_country_name_uniq", ["name"]),
    UniqueConstraint("res.country.state", "res_country_state_name_code_uniq", ["country_id", "code"]),
    UniqueConstraint("res.currency", "res_currency_unique_name", ["name"]),
    UniqueConstraint(
      "res.currency.rate", "res_currency_rate_unique_name_per_day", ["name", "currency_id", "company_id"]),
    UniqueConstraint("res.lang", "res_lang_name_uniq", ["name"]),
    UniqueConstraint("res.users", "res_users_login_key", ["login"]),
    UniqueConstraint("stock.location", "stock_location_barcode_company_uniq", ["barcode", "company_id"]),
    UniqueConstraint("stock.warehouse", "stock_warehouse_warehouse_name_uniq", ["name", "company_id"]),
  ])

  /// 19's, each seen to fault.
  static let v19 = byModel([
    UniqueConstraint(
      "res.country", "res_country_code_uniq", ["code"], "The code of the country must be unique!"),
    UniqueConstraint(
      "res.country", "res_country_name_uniq", ["name"], "The name of the country must be unique!"),
    UniqueConstraint(
      "res.currency", "res_currency_unique_name", ["name"], "The currency code must be unique!"),
    UniqueConstraint(
      "res.users", "res_users_login_key", ["login"], "You can not have two users with the same login!"),
  ])

  private static func byModel(_ all: [UniqueConstraint]) -> [String: [UniqueConstraint]] {
    Dictionary(grouping: all, by: \.model)
  }
}
