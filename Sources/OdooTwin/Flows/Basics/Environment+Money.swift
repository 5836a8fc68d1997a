import CommerceTypes
import XMLRPCWire

extension Environment {
  var companyCurrencyID: Int { database[table: "res.company"][companyID]?["currency_id"]?.id ?? 1 }

  /// Digits behind the point of a currency, from its `rounding`; 2 without a currency.
  func digits(ofCurrency id: Int?) -> Int {
    guard let id, let rounding = database[table: "res.currency"][id]?["rounding"]?.decimal, !rounding.isZero
    else { return 2 }
    return rounding.fractionDigits
  }

  /// Units of the currency for one unit of the company's: the newest rate up to a date, 1 when there is none.
  func rate(ofCurrency id: Int, on date: String) -> ExactDecimal {
    guard id != companyCurrencyID else { return .one }
    let table = database[table: "res.currency.rate"]
    let rows = table.ids.compactMap { table[$0] }.filter { $0["currency_id"]?.id == id }
    let dated = rows.sorted { ($0["name"]?.text ?? "") < ($1["name"]?.text ?? "") }
    let chosen = dated.last { ($0["name"]?.text ?? "") <= date } ?? dated.first
    let rate = chosen?["rate"]?.decimal ?? .one
    return rate.isZero ? .one : rate
  }

  /// An amount of a currency in the company's, rounded.
  func companyAmount(_ amount: ExactDecimal, currency: Int?, on date: String) -> ExactDecimal {
    let digits = digits(ofCurrency: companyCurrencyID)
    guard let currency, currency != companyCurrencyID else { return amount.roundedHalfUp(to: digits) }
    return amount.divided(by: rate(ofCurrency: currency, on: date), digits: digits) ?? amount
  }

  /// The tax engine as the company rounds, for amounts of a currency.
  func taxEngine(currency: Int?) -> TaxEngine {
    let method = database[table: "res.company"][companyID]?["tax_calculation_rounding_method"]?.text
    return TaxEngine(
      rounding: method.flatMap(TaxEngine.Rounding.init(rawValue:)) ?? .globally,
      digits: digits(ofCurrency: currency), method: rules.books.taxMethod)
  }

  /// The taxes with these ids as rules.
  func taxRules(_ ids: [Int]) -> [TaxRule] {
    let table = database[table: "account.tax"]
    let company = database[table: "res.company"][companyID]
    let included = company?["account_price_include"]?.text == "tax_included"
    return ids.compactMap { id in
      guard let row = table[id] else { return nil }
      let override = row["price_include_override"]?.text
      return TaxRule(
        id: id, kind: row["amount_type"]?.text == "fixed" ? .fixed : .percent,
        amount: row["amount"]?.decimal ?? .zero,
        isPriceIncluded: override.map { $0 == "tax_included" } ?? row["price_include"]?.bool ?? included,
        includesBaseAmount: row["include_base_amount"]?.bool ?? false,
        isBaseAffected: row["is_base_affected"]?.bool ?? true, sequence: row["sequence"]?.int ?? 1)
    }
  }

  /// Taxes as a fiscal position replaces them.
  // unchecked: a tax that a position neither replaces nor names stays.
  func mapped(taxes ids: [Int], position: Int?) throws -> [Int] {
    guard let position, registry["account.tax"]?.fields["original_tax_ids"] != nil else { return ids }
    let taxes = try records("account.tax", search("account.tax"))
    return try ids.flatMap { id in
      let replacing = try taxes.filter {
        try $0.ids("fiscal_position_ids").contains(position) && $0.ids("original_tax_ids").contains(id)
      }
      return replacing.isEmpty ? [id] : replacing.map(\.id)
    }
  }

  /// The fiscal position that applies by itself: by the partner's own country alone.
  ///
  /// A delivery address in another country doesn't count, and a partner without country gets none (measured).
  func fiscalPosition(ofPartner id: Int) throws -> Int? {
    let partner = record("res.partner", id)
    if let own = try partner.id("property_account_position_id") { return own }
    guard let country = try partner.id("country_id") else { return nil }
    let positions = try records(
      "account.fiscal.position", search("account.fiscal.position", [("auto_apply", "=", true)]))
    let exact = try positions.first { try $0.id("country_id") == country }
    return try (exact ?? positions.first { try $0.id("country_id") == nil })?.id
  }

  /// The first record of a model with a value in a field.
  func first(_ model: String, where field: String, is value: FieldValue) -> Int? {
    let table = database[table: model]
    return table.ids.first { table[$0]?[field] == value }
  }

  /// The account with a code.
  func account(code: String) -> Int? { first("account.account", where: "code", is: .text(code)) }

  /// Counts a document number up: `WH/OUT/` → `WH/OUT/00007`.
  func nextName(_ prefix: String, padding: Int = 5) -> String {
    let digits = String(next(prefix))
    return prefix + String(repeating: "0", count: max(0, padding - digits.count)) + digits
  }
}

extension Record {
  /// The digits of the record's currency.
  func currencyDigits(_ field: String = "currency_id") throws -> Int { env.digits(ofCurrency: try id(field)) }
}

extension MethodResult {
  /// What opens a window on a record; nil id for a wizard yet to be made.
  static func window(_ model: String, _ id: Int? = nil, context: [(String, XMLRPCValue)] = []) -> MethodResult
  {
    var members: [XMLRPCMember] = [
      XMLRPCMember("type", "ir.actions.act_window"), XMLRPCMember("res_model", .string(model)),
      XMLRPCMember("view_mode", "form"), XMLRPCMember("target", "new"),
    ]
    if let id { members.append(XMLRPCMember("res_id", .int(id))) }
    if !context.isEmpty {
      members.append(XMLRPCMember("context", .structure(context.map { XMLRPCMember($0.0, $0.1) })))
    }
    return .value(.structure(members))
  }
}
