import GraphQLLanguage

/// The search syntax as far as it is simulated: `field:value` terms, quoted or not, all of which must match.
struct SearchTerms {
  private var terms: [(field: String, value: String)] = []

  init(_ field: CollectedField, known: Set<String>) throws(ExecutionError) {
    var rest = Substring(field.argument("query")?.stringValue ?? "")
    while true {
      rest = rest.drop { $0 == " " }
      guard !rest.isEmpty else { return }
      let name = rest.prefix { $0 != ":" && $0 != " " }
      rest = rest.dropFirst(name.count)
      guard rest.first == ":", known.contains(String(name)) else {
        throw .notSimulated("Search '\(name)' of \(field.name)", type: "QueryRoot", field)
      }
      rest = rest.dropFirst()
      let value: Substring
      if let quote = rest.first, quote == "'" || quote == "\"" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { $0 != " " }
        rest = rest.dropFirst(value.count)
      }
      guard let first = value.first, !"<>=*".contains(first), value.last != "*" else {
        throw .notSimulated("Search comparison of '\(name)'", type: "QueryRoot", field)
      }
      terms.append((String(name), String(value)))
    }
  }

  /// Whether every term of the field equals the value, upper and lower case alike. Evidence: assumed.
  func matches(_ field: String, _ value: String) -> Bool {
    terms.allSatisfy { $0.field != field || $0.value.lowercased() == value.lowercased() }
  }
}
