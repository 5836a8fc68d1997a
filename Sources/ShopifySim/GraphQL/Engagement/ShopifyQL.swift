/// A query of Shopify's reports, as far as it is simulated:
/// `FROM sales SHOW total_sales, orders GROUP BY day SINCE -30d UNTIL today ORDER BY day DESC LIMIT 10`.
///
/// `TIMESERIES day` is the same as `GROUP BY day`. Evidence: assumed.
struct ShopifyQL {
  /// What a query is that isn't one, and what is one that isn't simulated.
  enum Failure: Error {
    case invalid(String)
    case notSimulated(String)
  }

  private(set) var columns: [ReportMetric] = []
  private(set) var period: ReportPeriod?
  private(set) var since: String?
  private(set) var until: String?
  private(set) var orderColumn: String?
  private(set) var isDescending = false
  private(set) var limit: Int?

  private static let clauses = [
    "FROM", "SHOW", "GROUP", "TIMESERIES", "SINCE", "UNTIL", "ORDER", "LIMIT", "DURING", "WHERE", "WITH",
    "HAVING", "VISUALIZE", "COMPARE",
  ]

  init(_ text: String) throws(Failure) {
    var words = Self.words(text)[...]
    var seen: Set<String> = []
    while let word = words.popFirst() {
      let clause = word.uppercased()
      guard Self.clauses.contains(clause) else { throw .invalid("Unexpected input: '\(word)'.") }
      guard seen.insert(clause).inserted else { throw .invalid("Duplicate clause: \(clause).") }
      var terms = Array(words.prefix { !Self.clauses.contains($0.uppercased()) })
      words = words.dropFirst(terms.count)
      if clause == "GROUP" || clause == "ORDER" {
        guard terms.first?.uppercased() == "BY" else { throw .invalid("Expected BY after \(clause).") }
        terms.removeFirst()
      }
      guard !terms.isEmpty else { throw .invalid("\(clause) needs at least one value.") }
      try read(clause, terms)
    }
    guard seen.contains("FROM") else { throw .invalid("Query must contain FROM.") }
    guard seen.contains("SHOW") else { throw .invalid("Query must contain SHOW.") }
    if let orderColumn, orderColumn != period?.rawValue,
      !columns.contains(where: { $0.rawValue == orderColumn })
    {
      throw .invalid("Column in ORDER BY not found in SHOW or GROUP BY: '\(orderColumn)'.")
    }
  }

  private mutating func read(_ clause: String, _ terms: [String]) throws(Failure) {
    let one = terms.count == 1 ? terms[0] : nil
    switch clause {
    case "FROM":
      guard one?.lowercased() == "sales" else { throw .notSimulated("table \(terms.joined(separator: " "))") }
    case "SHOW":
      for term in terms {
        guard let metric = ReportMetric(rawValue: term.lowercased()) else {
          throw .notSimulated("column \(term)")
        }
        columns.append(metric)
      }
    case "GROUP", "TIMESERIES":
      guard period == nil, let one, let known = ReportPeriod(rawValue: one.lowercased()) else {
        throw .notSimulated("grouping by \(terms.joined(separator: ", "))")
      }
      period = known
    case "SINCE": since = one
    case "UNTIL": until = one
    case "ORDER":
      orderColumn = terms[0].lowercased()
      let direction = terms.count > 1 ? terms[1].uppercased() : "ASC"
      guard terms.count < 3, ["ASC", "DESC"].contains(direction) else {
        throw .notSimulated("ordering by \(terms.joined(separator: ", "))")
      }
      isDescending = direction == "DESC"
    case "LIMIT":
      guard let number = one.flatMap({ Int($0) }), number > 0 else {
        throw .invalid("LIMIT needs a whole number.")
      }
      limit = number
    default: throw .notSimulated("clause \(clause)")
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "," }.map { String($0) }
  }
}
