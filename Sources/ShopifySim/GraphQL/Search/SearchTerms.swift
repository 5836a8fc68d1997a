import GraphQLLanguage

/// The search syntax as far as it is simulated: `field:value` terms, quoted or not, with `>`, `>=`, `<`, `<=`, all of
/// which must match; `AND` between them says the same.
///
/// What else the syntax has (`OR`, `NOT`, parentheses, `*`, free words, other fields) is refused, never ignored.
struct SearchTerms {
  private(set) var terms: [SearchTerm] = []

  /// Reads the argument `query`; none finds everything.
  init(
    _ field: CollectedField, known: [String: SearchTerm.Kind], now: ShopTime = ShopTime(milliseconds: 0)
  ) throws(ExecutionError) {
    var rest = Substring(field.argument("query")?.stringValue ?? "")
    while true {
      rest = rest.drop { $0 == " " }
      guard !rest.isEmpty else { return }
      let name = String(rest.prefix { $0 != ":" && $0 != " " })
      rest = rest.dropFirst(name.count)
      if name == "AND", !terms.isEmpty, !rest.isEmpty { continue }
      guard rest.first == ":", let kind = known[name] else {
        throw .notSimulated("Search '\(name)' of \(field.name)", type: "QueryRoot", field)
      }
      rest = rest.dropFirst()
      let sign = String(rest.prefix { "<>=".contains($0) })
      guard let comparison = SearchTerm.Comparison(rawValue: sign), comparison == .equal || kind != .text
      else {
        throw .notSimulated("Search comparison of '\(name)'", type: "QueryRoot", field)
      }
      rest = rest.dropFirst(sign.count)
      let value = Self.value(&rest)
      guard !value.isEmpty, !value.contains("*"), !value.contains("(") else {
        throw .notSimulated("Search comparison of '\(name)'", type: "QueryRoot", field)
      }
      terms.append(try Self.term(name, comparison, value, kind, field, now))
    }
  }

  /// Takes a value off the front: to the closing quote, or to the next blank.
  private static func value(_ rest: inout Substring) -> String {
    if let quote = rest.first, quote == "'" || quote == "\"" {
      let value = rest.dropFirst().prefix { $0 != quote }
      rest = rest.dropFirst(value.count + 2)
      return String(value)
    }
    let value = rest.prefix { $0 != " " }
    rest = rest.dropFirst(value.count)
    return String(value)
  }

  /// A time that isn't one is an error. Evidence: captured.
  private static func term(
    _ name: String, _ comparison: SearchTerm.Comparison, _ value: String, _ kind: SearchTerm.Kind,
    _ field: CollectedField, _ now: ShopTime
  ) throws(ExecutionError) -> SearchTerm {
    var number: Int?
    var end: Int?
    switch kind {
    case .text: break
    case .number: number = Int(value) ?? GID(value)?.number ?? -1
    case .time:
      guard let time = SearchTime(value, now: now) else {
        throw .badRequest("Invalid timestamp for query filter `\(name)`.", field)
      }
      number = time.start.milliseconds
      end = time.end.milliseconds
    }
    return SearchTerm(field: name, comparison: comparison, text: value, number: number, end: end)
  }

  /// Whether every term holds.
  func allHold(_ holds: (SearchTerm) -> Bool) -> Bool { terms.allSatisfy(holds) }

  /// The value that a field must equal, if a term says so.
  func equal(_ field: String) -> SearchTerm? {
    terms.first { $0.field == field && $0.comparison == .equal }
  }
}
