import CommerceTypes

/// A filter that a search of records may name, and what it compares with.
///
///     [
///       .id { $0.id },
///       .text("email") { $0.email },              // compared whole, upper and lower case alike
///       .words("title") { [$0.title] },           // any of its words
///       .texts("tag") { $0.tags },                // any of several
///       .time("created_at") { $0.createdAt },
///       .number("customer_id") { $0.customerID }, // a number or a global id
///       .amount("total") { $0.total },
///       .flag("test") { $0.isTest },
///       .word("status", ["open", "closed"]) { record, word in … },
///       .free { [$0.title, $0.email ?? ""] },     // words without a field
///       .notSimulated("channel", "risk_level"),   // real filters, refused loudly
///     ]
///
/// Any other filter is left out with the warning `invalid_field`.
struct SearchField<Record> {
  enum Values {
    case texts((Record) -> [String])
    case words((Record) -> [String])
    case numbers((Record) -> [Int])
    case amounts((Record) -> [ExactDecimal])
    case times((Record) -> [ShopTime])
    /// The accepted words in lower case, none for any; and whether a record fits one.
    case word([String], (Record, String) -> Bool)
    case notSimulated
  }

  let names: [String]
  let values: Values

  static func id(_ value: @escaping (Record) -> Int) -> SearchField {
    SearchField(names: ["id"], values: .numbers { [value($0)] })
  }
  static func number(_ name: String, _ value: @escaping (Record) -> Int?) -> SearchField {
    SearchField(names: [name], values: .numbers { [value($0)].compactMap { $0 } })
  }
  static func numbers(_ name: String, _ values: @escaping (Record) -> [Int]) -> SearchField {
    SearchField(names: [name], values: .numbers(values))
  }
  static func amount(_ name: String, _ value: @escaping (Record) -> ExactDecimal?) -> SearchField {
    SearchField(names: [name], values: .amounts { [value($0)].compactMap { $0 } })
  }
  static func text(_ name: String, _ value: @escaping (Record) -> String?) -> SearchField {
    SearchField(names: [name], values: .texts { [value($0)].compactMap { $0 } })
  }
  static func texts(_ name: String, _ values: @escaping (Record) -> [String]) -> SearchField {
    SearchField(names: [name], values: .texts(values))
  }
  static func words(_ name: String, _ values: @escaping (Record) -> [String?]) -> SearchField {
    SearchField(names: [name], values: .words { values($0).compactMap { $0 } })
  }
  static func time(_ name: String, _ value: @escaping (Record) -> ShopTime?) -> SearchField {
    SearchField(names: [name], values: .times { [value($0)].compactMap { $0 } })
  }
  static func flag(_ name: String, _ value: @escaping (Record) -> Bool) -> SearchField {
    SearchField(names: [name], values: .word(["true", "false"]) { value($0) == ($1 == "true") })
  }
  /// One of several words; another is left out with the warning `invalid_value`, unless none are listed.
  static func word(
    _ name: String, _ accepted: [String] = [], _ fits: @escaping (Record, String) -> Bool
  ) -> SearchField {
    SearchField(names: [name], values: .word(accepted, fits))
  }
  /// One of several words that is the record's own.
  static func word(
    _ name: String, _ accepted: [String], is value: @escaping (Record) -> String?
  ) -> SearchField {
    SearchField(names: [name], values: .word(accepted) { value($0)?.lowercased() == $1 })
  }
  /// Where words without a field are looked for; without it they are left out with the warning `missing_named_field`.
  static func free(_ values: @escaping (Record) -> [String?]) -> SearchField {
    SearchField(names: [SearchFilter.freeField], values: .words { values($0).compactMap { $0 } })
  }
  /// Filters that the API has and the simulator doesn't.
  static func notSimulated(_ names: String...) -> SearchField {
    SearchField(names: names, values: .notSimulated)
  }
}
