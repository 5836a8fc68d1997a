/// Reads an item of `then`.
struct ExpectationReader {
  static let kinds: [String: Set<String>] = [
    "odoo": ["as", "of", "where", "count", "fields", "lines", "sum"],
    "shopify": ["fields"],
    "jobs": [],
    "calls": ["count"],
    "held": [],
  ]

  let names: ScenarioNames

  func read(_ value: YAMLValue) -> Expectation? {
    let allowed = Set(Self.kinds.keys).union(Self.kinds.values.flatMap { $0 }).union(["about"])
    guard let map = value.mapping("an expectation", allowed: allowed) else { return nil }
    let kinds = Self.kinds.keys.filter { map[$0] != nil }.sorted()
    guard let kind = kinds.first, kinds.count == 1, let main = map[kind] else {
      value.problem(
        kinds.isEmpty
          ? "an expectation needs one of \(Self.kinds.keys.sorted().joined(separator: ", "))"
          : "an expectation looks at one thing, found \(kinds.joined(separator: " and "))")
      return nil
    }
    let fitting = Self.kinds[kind, default: []]
    for key in map.keys where key.value != kind && key.value != "about" && !fitting.contains(key.value) {
      value.context.problem("'\(key.value)' does not go with '\(kind)'", at: key.position)
    }
    let about = map["about"]?.text()
    guard let (subject, words) = subject(kind, main, map) else { return nil }
    return Expectation(subject: subject, about: about ?? words, position: value.position)
  }

  private func subject(
    _ kind: String, _ main: YAMLValue, _ map: YAMLMapping
  ) -> (Expectation.Subject, String)? {
    switch kind {
    case "odoo": odoo(main, map).map { (.odoo($0), "records of \($0.model.value)") }
    case "shopify": shopify(main, map).map { (.shopify($0), "Shopify's order \($0.order.value)") }
    case "jobs": jobs(main).map { (.jobs($0), "jobs" + ($0.topic.map { " of \($0)" } ?? "")) }
    case "calls": calls(main, map).map { (.calls($0), "calls to Odoo") }
    default: held(main).map { (.held($0), "the order \($0.order.value) is held") }
    }
  }

  private func odoo(_ main: YAMLValue, _ map: YAMLMapping) -> OdooExpectation? {
    let model = main.located("a model, sale.order")
    let fieldReader = FieldReader(names: names)
    let order = map["of"].flatMap(of)
    let conditions = map["where"]?.list("conditions")?.compactMap(fieldReader.condition) ?? []
    let count = map["count"].flatMap(Self.count)
    let fields = map["fields"].flatMap { fieldReader.fields($0) } ?? []
    let sums = map["sum"].flatMap { fieldReader.fields($0) } ?? []
    let lines = map["lines"].flatMap { value in
      value.list("lines")?.compactMap { line in
        fieldReader.fields(line).map { Located($0, at: line.position) }
      }
    }
    let capture = map["as"].flatMap { value -> String? in
      guard let name = value.text("a name") else { return nil }
      if !names.captures.insert(name).inserted { value.problem("a record is called '\(name)' already") }
      return name
    }
    if map["of"] == nil, map["where"] == nil { map.problem("an odoo expectation lacks 'of' or 'where'") }
    if !["count", "fields", "lines", "sum"].contains(where: { map[$0] != nil }) {
      map.problem("an odoo expectation lacks something to compare: count, fields, lines or sum")
    }
    if !sums.isEmpty, conditions.contains(where: { $0.value.value.usesCapture }) || map["of"] != nil {
      map["sum"]?.problem("'sum' is taken before the first step too, so 'where' can't use 'of' or a $name")
    }
    guard let model else { return nil }
    return OdooExpectation(
      model: model, capture: capture, order: order, conditions: conditions, count: count, fields: fields,
      lines: lines.map { Located($0, at: map.keyPosition("lines")) }, sums: sums)
  }

  /// `{order: "#1001"}`.
  private func of(_ value: YAMLValue) -> Located<String>? {
    guard let map = value.mapping("of", allowed: ["order"]), let order = map.required("order") else {
      return nil
    }
    return names.order(order).map { Located($0, at: order.position) }
  }

  private func shopify(_ main: YAMLValue, _ map: YAMLMapping) -> ShopifyExpectation? {
    let order = of(main)
    guard let fields = map.required("fields").flatMap({ FieldReader(names: names).fields($0) }) else {
      return nil
    }
    for field in fields where !ShopifyFields.names.contains(field.field.value) {
      main.context.problem(
        "unknown field '\(field.field.value)'"
          + Spelling.hint(for: field.field.value, among: ShopifyFields.names),
        at: field.field.position)
    }
    return order.map { ShopifyExpectation(order: $0, fields: fields) }
  }

  private func jobs(_ main: YAMLValue) -> JobsExpectation? {
    let states: Set = ["queued", "running", "done", "held", "failed"]
    guard let map = main.mapping("jobs", allowed: states.union(["topic"])) else { return nil }
    let topic = map["topic"].flatMap(StepReader.topic)?.value
    let counts = map.all.filter { $0.key.value != "topic" }.compactMap { entry in
      Self.count(entry.value).map { (state: entry.key, count: $0) }
    }
    if counts.isEmpty {
      main.problem("jobs lacks a state to count: \(states.sorted().joined(separator: ", "))")
    }
    return JobsExpectation(topic: topic, counts: counts)
  }

  private func calls(_ main: YAMLValue, _ map: YAMLMapping) -> CallsExpectation? {
    guard let fields = main.mapping("calls", allowed: ["model", "method", "is"]) else { return nil }
    let count = map.required("count").flatMap(Self.count)
    let what: CallsExpectation.What?
    if fields["is"] != nil {
      if let method = fields["method"] { method.problem("calls have either 'method' or 'is'") }
      what = GivenReader.effect(main).map { .effect($0) }
    } else {
      let method = fields["method"]?.text("a method")
      what = fields.required("model")?.text("a model").map { .method(model: $0, method: method) }
    }
    guard let what, let count else { return nil }
    return CallsExpectation(what: what, count: count)
  }

  private func held(_ main: YAMLValue) -> HeldExpectation? {
    guard let map = main.mapping("held", allowed: ["order", "reason", "from"]) else { return nil }
    let order = map.required("order").flatMap { value in
      names.order(value).map { Located($0, at: value.position) }
    }
    let reason = map.required("reason")?.mapping("a reason", allowed: ["contains"])?.required("contains")
    let texts = reason?.isList == true ? reason?.list("texts", atLeast: 1) : reason.map { [$0] }
    let step = map["from"].map { from in order.flatMap { heldFrom(from, $0.value) } }
    guard let order, let texts else { return nil }
    return HeldExpectation(
      order: order, reason: texts.compactMap { $0.located("a text") }, step: step ?? nil)
  }

  /// The one step of this kind that changes the order, which must have been settled before it.
  private func heldFrom(_ value: YAMLValue, _ order: String) -> Int? {
    guard let kind = value.text("a step, cancel") else { return nil }
    let changes = names.steps.indices.filter { names.steps[$0].change?.order == order }
    let kinds = changes.dropFirst().compactMap { names.steps[$0].change?.kind }
    guard let index = changes.dropFirst().first(where: { names.steps[$0].change?.kind == kind }) else {
      value.problem(
        "no step '\(kind)' changes \(order) later on" + Spelling.hint(for: kind, among: Set(kinds)))
      return nil
    }
    if kinds.count(where: { $0 == kind }) > 1 {
      value.problem("more than one step '\(kind)' changes \(order); only one can be held from")
    }
    let before = changes.last { $0 < index } ?? index
    if !names.steps[before..<index].contains(where: \.isSettle) {
      value.problem("what came before is to arrive first: add 'settle' before '\(kind)'")
    }
    return index
  }

  /// `2`, or `{at_least: 1, at_most: 3}`.
  static func count(_ value: YAMLValue) -> Located<CountScript>? {
    if value.isMapping {
      guard let map = value.mapping("a count", allowed: ["at_least", "at_most"]) else { return nil }
      let low = map["at_least"].map { $0.integer("a count", in: 0...1_000_000) } ?? 0
      let high = map["at_most"].map { $0.integer("a count", in: 0...1_000_000) }
      if map.all.isEmpty { value.problem("a count lacks 'at_least' or 'at_most'") }
      guard let low else { return nil }
      if let high, let high, high < low { value.problem("at_most is below at_least") }
      return Located(CountScript(atLeast: low, atMost: high ?? nil), at: value.position)
    }
    return value.integer("a count", in: 0...1_000_000).map {
      Located(CountScript(atLeast: $0, atMost: $0), at: value.position)
    }
  }
}
