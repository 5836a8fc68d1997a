/// Reads `given`.
struct GivenReader {
  let names: ScenarioNames

  func read(_ value: YAMLValue) -> Given? {
    let allowed: Set = ["stock", "faults", "subscriptions", "unknown_to_odoo", "default_taxes"]
    guard let map = value.mapping("given", allowed: allowed) else { return nil }
    var given = Given()
    for item in map["unknown_to_odoo"]?.list("what Odoo doesn't know", atLeast: 1) ?? [] { unknown(item) }
    given.unknownToOdoo = names.unknownToOdoo
    given.stock = map["stock"]?.list("stock")?.compactMap(stock) ?? []
    given.defaultTaxes = map["default_taxes"]?.list("default taxes", atLeast: 1)?.compactMap(defaultTax) ?? []
    given.faults = map["faults"]?.list("faults")?.compactMap(fault) ?? []
    given.extraSubscriptions = map["subscriptions"]?.list("subscriptions")?.compactMap(subscription) ?? []
    return given
  }

  /// `{sku: GHOST}` or `{location: Pop-up Store}`.
  private func unknown(_ value: YAMLValue) {
    guard let map = value.mapping("what Odoo doesn't know", allowed: ["sku", "location"]) else { return }
    if map.all.count != 1 { map.problem("either 'sku' or 'location' is wanted here") }
    if let sku = map["sku"].flatMap(names.sku) { names.unknownToOdoo.skus.insert(sku) }
    guard let value = map["location"], let location = names.shopLocation(value) else { return }
    if names.isMapped(location) {
      value.problem(
        "the profile \(names.profile.name) maps '\(location)'; only a location that it doesn't map is unknown to Odoo"
      )
    }
    names.unknownToOdoo.locations.insert(location)
  }

  /// `{sku: TEE-M, tax: ny-state}`.
  private func defaultTax(_ value: YAMLValue) -> Given.DefaultTax? {
    guard let map = value.mapping("a default tax", allowed: ["sku", "tax"]) else { return nil }
    let sku = map.required("sku").flatMap(names.sku)
    let tax = map.required("tax").flatMap(names.tax)
    guard let sku, let tax else { return nil }
    return Given.DefaultTax(sku: sku, tax: tax)
  }

  private func stock(_ value: YAMLValue) -> Given.Stock? {
    guard let map = value.mapping("a stock level", allowed: ["sku", "location", "available"]) else {
      return nil
    }
    let sku = map.required("sku").flatMap(names.sku)
    let location = map.required("location").flatMap(names.location)
    let available = map.required("available")?.integer("a number of units", in: 0...1_000_000)
    guard let sku, let location, let available else { return nil }
    return Given.Stock(sku: sku, location: location, available: available, position: value.position)
  }

  /// `{also: orders/create}`: one more subscription to the topic.
  private func subscription(_ value: YAMLValue) -> Located<String>? {
    guard let map = value.mapping("a second subscription", allowed: ["also"]) else { return nil }
    return map.required("also").flatMap(StepReader.topic)
  }

  private func fault(_ value: YAMLValue) -> FaultScript? {
    let allowed: Set = ["link", "call", "effect", "nth", "do", "times"]
    guard let map = value.mapping("a fault", allowed: allowed) else { return nil }
    let link = map.required("link").flatMap { $0.word(FaultScript.Link.self) }
    let action = map.required("do").flatMap { $0.word(FaultScript.Action.self) }
    let nth = map["nth"].map { $0.integer("a count", in: 1...10_000) } ?? 1
    let times = map["times"].map { $0.integer("a count", in: 1...10_000) } ?? 1
    let match = readMatch(map)
    guard let link, let action, let nth, let times, let match else { return nil }
    switch match {
    case .any: break
    case .call, .effect:
      if link == .shopify {
        map["link"]?.problem("calls and effects are Odoo's; for the link shopify, use nth and times")
      }
    }
    if case .effect = match, action == .loseRequest {
      map["do"]?.problem(
        "a call's effect is known only after the call, so its request can't be lost; use call: {model, method}"
      )
    }
    return FaultScript(
      link: link, match: match, action: action, nth: nth, times: times, position: value.position)
  }

  private func readMatch(_ map: YAMLMapping) -> FaultScript.Match? {
    if map["call"] != nil, map["effect"] != nil {
      map["effect"]?.problem("a fault has either 'call' or 'effect'")
      return nil
    }
    if let call = map["call"] {
      guard let map = call.mapping("a call", allowed: ["model", "method"]) else { return nil }
      let method = map["method"]?.text("a method")
      return map.required("model")?.text("a model").map { .call(model: $0, method: method) }
    }
    if let effect = map["effect"] { return Self.effect(effect).map { .effect($0) } }
    return .any
  }

  /// `{model: sale.order, is: creates}`.
  static func effect(_ value: YAMLValue) -> RecordEffect? {
    guard let map = value.mapping("an effect", allowed: ["model", "is"]) else { return nil }
    let model = map.required("model")?.text("a model")
    let kind = map.required("is").flatMap { $0.word(RecordEffect.Kind.self) }
    guard let model, let kind else { return nil }
    if let only = kind.onlyModel, only != model {
      map["is"]?.problem("'\(kind.rawValue)' is said of \(only) alone")
      return nil
    }
    return RecordEffect(model: model, kind: kind)
  }
}
