/// Reads fields, what they are to be, and conditions.
struct FieldReader {
  static let comparisons = [
    "=", "!=", "<", "<=", ">", ">=", "in", "not in", "like", "ilike", "=like", "=ilike",
  ]
  static let references: Set<String> = ["order", "sku", "location", "tax", "gateway", "email"]

  let names: ScenarioNames

  /// `{state: sale, amount_total: 29.75}`.
  func fields(_ value: YAMLValue) -> [FieldExpectation]? {
    guard let map = value.mapping("fields") else { return nil }
    if map.all.isEmpty { value.problem("fields are wanted here, found none") }
    return map.all.compactMap { entry in
      expected(entry.value).map {
        FieldExpectation(field: entry.key, value: Located($0, at: entry.value.position))
      }
    }
  }

  /// `[field, "=", value]`.
  func condition(_ value: YAMLValue) -> ConditionScript? {
    guard let parts = value.list("a condition, [field, \"=\", value]") else { return nil }
    guard parts.count == 3 else {
      value.problem("a condition has three parts, [field, \"=\", value]; found \(parts.count)")
      return nil
    }
    let field = parts[0].located("a field")
    let comparison = parts[1].text("a comparison")
    if let comparison, !Self.comparisons.contains(comparison) {
      parts[1].problem(
        "unknown comparison '\(comparison)'" + Spelling.hint(for: comparison, among: Self.comparisons))
    }
    guard let field, let comparison, let expected = expected(parts[2]) else { return nil }
    return ConditionScript(
      field: field, comparison: comparison, value: Located(expected, at: parts[2].position))
  }

  func expected(_ value: YAMLValue) -> ExpectedValue? {
    if value.isList {
      return value.list()?.reduce(into: [Located<ExpectedValue>]()) { items, item in
        if let expected = expected(item) { items.append(Located(expected, at: item.position)) }
      }.asList
    }
    if value.isMapping { return mapping(value) }
    guard let text = value.text("a value") else { return nil }
    guard text.hasPrefix("$") else { return .text(text) }
    let parts = text.dropFirst().split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      value.problem("'\(text)' is not $name.field")
      return nil
    }
    guard names.captures.contains(parts[0]) else {
      value.problem(
        "no record above is called '\(parts[0])'" + Spelling.hint(for: parts[0], among: names.captures))
      return nil
    }
    return .capture(name: parts[0], field: parts[1])
  }

  private func mapping(_ value: YAMLValue) -> ExpectedValue? {
    guard let map = value.mapping("a value") else { return nil }
    guard let (key, item) = map.all.first.map({ ($0.key.value, $0.value) }) else {
      value.problem("a value is wanted here, found an empty mapping")
      return nil
    }
    if map.all.count == 1 {
      switch key {
      case "in": return item.list("values", atLeast: 1).map { .oneOf($0.compactMap(located)) }
      case "contains": return item.text().map { .contains($0) }
      case "is_set": return item.boolean().map { .isSet($0) }
      case "order": return names.order(item).map { .reference(.order($0)) }
      case "sku": return names.odooSKU(item).map { .reference(.sku($0)) }
      case "location": return names.odooLocation(item).map { .reference(.location($0)) }
      case "tax": return names.tax(item).map { .reference(.tax($0)) }
      case "gateway": return names.gateway(item).map { .reference(.gateway($0)) }
      case "email": return names.email(item).map { .reference(.email($0)) }
      default: break
      }
    } else if let special = map.keys.first(where: {
      Self.references.union(["in", "contains", "is_set"]).contains($0.value)
    }) {
      value.context.problem("'\(special.value)' stands alone in a value", at: special.position)
      return nil
    }
    return .natural(
      map.all.compactMap { entry in
        located(entry.value).map { ExpectedValue.NaturalKey(field: entry.key, value: $0) }
      })
  }

  private func located(_ value: YAMLValue) -> Located<ExpectedValue>? {
    expected(value).map { Located($0, at: value.position) }
  }
}

extension [Located<ExpectedValue>] {
  fileprivate var asList: ExpectedValue { .list(self) }
}

extension ExpectedValue {
  /// Whether a `$name.field` stands anywhere in it.
  var usesCapture: Bool {
    switch self {
    case .capture: true
    case .text, .reference, .contains, .isSet: false
    case .natural(let keys): keys.contains { $0.value.value.usesCapture }
    case .oneOf(let items), .list(let items): items.contains { $0.value.usesCapture }
    }
  }
}
