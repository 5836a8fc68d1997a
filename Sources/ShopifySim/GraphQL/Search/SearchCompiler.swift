import CommerceTypes
import GraphQLLanguage

/// Makes a search's filters into questions to a record, and notes what it has to leave out.
struct SearchCompiler<Record> {
  private let fields: [String: SearchField<Record>.Values]
  private let shop: Shop
  private let field: CollectedField
  private(set) var warnings: [JSONValue] = []

  init(fields: [SearchField<Record>], shop: Shop, field: CollectedField) {
    var known: [String: SearchField<Record>.Values] = [:]
    for field in fields {
      for name in field.names { known[name] = field.values }
    }
    self.fields = known
    self.shop = shop
    self.field = field
  }

  /// Nil for what is left out: neither found nor excluded by it. Evidence: assumed.
  mutating func clause(_ tree: SearchTree) throws(ExecutionError) -> SearchClause<Record>? {
    switch tree {
    case .filter(let filter): return try holds(filter).map { .filter($0) }
    case .not(let inner): return try clause(inner).map { .not($0) }
    case .all(let trees):
      let clauses = try clauses(trees)
      return clauses.isEmpty ? nil : .all(clauses)
    case .any(let trees):
      let clauses = try clauses(trees)
      return clauses.isEmpty ? nil : .any(clauses)
    }
  }

  private mutating func clauses(_ trees: [SearchTree]) throws(ExecutionError) -> [SearchClause<Record>] {
    var found: [SearchClause<Record>] = []
    for tree in trees {
      if let clause = try clause(tree) { found.append(clause) }
    }
    return found
  }

  private mutating func holds(_ filter: SearchFilter) throws(ExecutionError) -> ((Record) -> Bool)? {
    guard let values = fields[filter.field] else {
      filter.field == SearchFilter.freeField
        ? warn(filter, "Input must use named search fields in this query.", code: "missing_named_field")
        : warn(filter, "Invalid search field for this query.", code: "invalid_field")
      return nil
    }
    switch values {
    case .notSimulated:
      throw .notSimulated("Search '\(filter.field)' of \(field.name)", type: "QueryRoot", field)
    case .texts(let values):
      if filter.asksForAny { return { values($0).contains { !$0.isEmpty } } }
      let comparison = SearchText(filter)
      return { values($0).contains { comparison.holds(for: $0) } }
    case .words(let values):
      if filter.asksForAny { return { values($0).contains { !$0.isEmpty } } }
      let words = SearchWords(filter)
      return { words.holds(for: values($0)) }
    case .numbers(let values):
      if filter.asksForAny { return { !values($0).isEmpty } }
      return numbers(filter, values)
    case .amounts(let values):
      if filter.asksForAny { return { !values($0).isEmpty } }
      guard let amount = ExactDecimal(filter.value) else { return { _ in false } }
      return { values($0).contains { filter.comparison.holds($0, amount) } }
    case .times(let values):
      if filter.asksForAny { return { !values($0).isEmpty } }
      return try times(filter, values)
    case .word(let accepted, let fits):
      if filter.asksForAny { return { _ in true } }
      let word = filter.value.lowercased()
      guard accepted.isEmpty || accepted.contains(word) else {
        warn(filter, "Input `\(filter.value)` is not an accepted value.", code: "invalid_value")
        return nil
      }
      return { fits($0, word) }
    }
  }

  /// Numbers and global ids. Evidence: the warning captured for catalogs, assumed for the others.
  private mutating func numbers(
    _ filter: SearchFilter, _ values: @escaping (Record) -> [Int]
  ) -> ((Record) -> Bool)? {
    let number = Int(filter.value) ?? GID(filter.value)?.number
    if filter.field == "id", number.map({ $0 < 1 }) ?? true {
      warn(
        filter, "Expected field to be a positive integer or UUID, received `\(filter.value)`.", code: nil)
    }
    guard let number else { return { _ in false } }
    return { values($0).contains { filter.comparison.holds($0, number) } }
  }

  /// A time that isn't one is an error. Evidence: captured for bulk operations, assumed for the others.
  private func times(
    _ filter: SearchFilter, _ values: @escaping (Record) -> [ShopTime]
  ) throws(ExecutionError) -> (Record) -> Bool {
    guard let time = time(filter) else {
      throw .badRequest("Invalid timestamp for query filter `\(filter.field)`.", field)
    }
    if filter.comparison == .equal {
      return { values($0).contains { $0 >= time.start && $0 < time.end } }
    }
    return { values($0).contains { filter.comparison.holds($0, time.start) } }
  }

  private func time(_ filter: SearchFilter) -> SearchTime? {
    SearchTime(filter.value, now: shop.now, offsetMinutes: shop.configuration.utcOffsetMinutes)
  }

  private mutating func warn(_ filter: SearchFilter, _ message: String, code: String?) {
    var members = [
      JSONMember("field", .string(filter.field)), JSONMember("message", .string(message)),
    ]
    if let code { members.append(JSONMember("code", .string(code))) }
    warnings.append(.object(members))
  }

  // MARK: As it was understood

  /// The form of `extensions.search[].parsed`: ranges come first among what must hold. Evidence: captured for `and`,
  /// `or`, `match_all`, `match_phrase` and ranges, the others assumed.
  func json(_ tree: SearchTree) -> JSONValue {
    switch tree {
    case .filter(let filter): return json(filter)
    case .not(let inner): return ["not": json(inner)]
    case .any(let trees): return ["or": .array(trees.map(json))]
    case .all(let trees):
      let isRange = { (tree: SearchTree) in
        if case .filter(let filter) = tree { filter.comparison != .equal } else { false }
      }
      return ["and": .array((trees.filter(isRange) + trees.filter { !isRange($0) }).map(json))]
    }
  }

  private func json(_ filter: SearchFilter) -> JSONValue {
    let name = JSONMember("field", .string(filter.field))
    if filter.asksForAny { return .object([name, JSONMember("exists", true)]) }
    let key =
      switch filter.comparison {
      case .equal: filter.isPrefix ? "match_prefix" : filter.isQuoted ? "match_phrase" : "match_all"
      case .above: "range_gt"
      case .below: "range_lt"
      case .atLeast: "range_gte"
      case .atMost: "range_lte"
      }
    return .object([name, JSONMember(key, value(filter))])
  }

  private func value(_ filter: SearchFilter) -> JSONValue {
    guard filter.comparison != .equal else { return .string(filter.value) }
    switch fields[filter.field] {
    case .numbers: return Int(filter.value).map { .integer($0) } ?? .string(filter.value)
    // A time that the colon cut off is shown as the whole hour that is left of it.
    case .times where filter.value.contains("T") && !filter.value.contains(":"):
      let text = time(filter)?.start.text(offsetMinutes: shop.configuration.utcOffsetMinutes)
      return .string(text ?? filter.value)
    default: return .string(filter.value)
    }
  }
}
