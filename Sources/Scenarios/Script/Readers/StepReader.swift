import CommerceTypes

/// Reads a step of `when`: one key that says what happens, and its companions.
struct StepReader {
  static let companions: [String: Set<String>] = [
    "place": ["lines", "discounts", "shipping", "paid", "tip", "fees", "webhooks"],
    "fulfill": ["lines", "tracking", "webhooks"],
    "refund": ["lines", "shipping", "transactions", "webhooks"],
    "pay": ["webhooks"],
    "cancel": ["webhooks"],
    "update": ["webhooks"],
    "edit": ["quantities", "lines", "shipping", "webhooks"],
    "return": ["lines", "exchange", "webhooks"],
    "gift_card": ["webhooks"],
    "deliver": ["expect"],
    "settle": [],
    "connector": [],
  ]

  let names: ScenarioNames

  func read(_ value: YAMLValue) -> Step? {
    let allowed = Set(Self.companions.keys).union(Self.companions.values.flatMap { $0 })
    guard let map = value.mapping("a step", allowed: allowed) else { return nil }
    let kinds = Self.companions.keys.filter { map[$0] != nil }.sorted()
    guard let kind = kinds.first, kinds.count == 1, let main = map[kind] else {
      value.problem(
        kinds.isEmpty
          ? "a step needs one of \(Self.companions.keys.sorted().joined(separator: ", "))"
          : "a step does one thing, found \(kinds.joined(separator: " and ")); make two steps")
      return nil
    }
    let fitting = Self.companions[kind, default: []]
    for key in map.keys where key.value != kind && !fitting.contains(key.value) {
      value.context.problem("'\(key.value)' does not go with '\(kind)'", at: key.position)
    }
    return action(kind, main, map).map { Step(action: $0, position: value.position) }
  }

  private func action(_ kind: String, _ main: YAMLValue, _ map: YAMLMapping) -> Step.Action? {
    switch kind {
    case "place": PlaceReader(names: names).read(main, map).map { .place($0) }
    case "fulfill": fulfill(main, map).map { .fulfill($0) }
    case "refund": refund(main, map).map { .refund($0) }
    case "pay": pay(main, map).map { .pay($0) }
    case "cancel": cancel(main, map).map { .cancel($0) }
    case "update": update(main, map).map { .update($0) }
    case "edit": ChangeReader(names: names).edit(main, map).map { .edit($0) }
    case "return": ChangeReader(names: names).returned(main, map).map { .returned($0) }
    case "gift_card": ChangeReader(names: names).giftCard(main, map).map { .giftCard($0) }
    case "deliver": DeliverReader(names: names).read(main, map).map { .deliver($0) }
    case "settle": settle(main)
    default: connector(main)
    }
  }

  private func settle(_ main: YAMLValue) -> Step.Action? {
    guard let map = main.mapping("settle", allowed: ["timeout"]) else { return nil }
    return map.required("timeout")?.duration().map { .settle(timeout: $0) }
  }

  private func connector(_ main: YAMLValue) -> Step.Action? {
    guard let text = main.text("killed or restarted") else { return nil }
    switch text {
    case "killed": return .killConnector
    case "restarted": return .restartConnector
    default:
      main.problem("unknown word '\(text)'" + Spelling.hint(for: text, among: ["killed", "restarted"]))
      return nil
    }
  }

  private func fulfill(_ main: YAMLValue, _ map: YAMLMapping) -> FulfillStep? {
    guard let fields = main.mapping("fulfill", allowed: ["order", "location"]) else { return nil }
    let order = fields.required("order").flatMap(names.order)
    let location = fields.required("location").flatMap(names.location)
    let lines = map["lines"].map { $0.list("lines", atLeast: 1)?.compactMap(units) }
    let tracking = map["tracking"]?.mapping("tracking", allowed: ["company", "number"])
    let company = tracking?["company"]?.text("a company")
    let number = tracking?.required("number")?.text("a tracking number")
    guard let webhooks = Self.webhooks(map), let order, let location else { return nil }
    return FulfillStep(
      order: order, location: location, lines: lines ?? nil, trackingCompany: company,
      trackingNumber: number, webhooks: webhooks)
  }

  func units(_ value: YAMLValue) -> UnitScript? {
    guard let map = value.mapping("a line", allowed: ["sku", "quantity"]) else { return nil }
    let sku = map.required("sku").flatMap(names.sku)
    let quantity = map.required("quantity")?.integer("a number of units", in: 1...1_000_000)
    guard let sku, let quantity else { return nil }
    return UnitScript(sku: sku, quantity: quantity, position: value.position)
  }

  private func refund(_ main: YAMLValue, _ map: YAMLMapping) -> RefundStep? {
    guard let fields = main.mapping("refund", allowed: ["order", "note"]) else { return nil }
    let order = fields.required("order").flatMap(names.order)
    let note = fields["note"]?.text("a note")
    let lines = map["lines"]?.list("lines")?.compactMap(refundLine) ?? []
    let shipping = map["shipping"].map { $0.decimal() } ?? .zero
    let transactions = map.required("transactions")?.list("transactions")?.compactMap(refundTransaction)
    guard let webhooks = Self.webhooks(map), let order, let shipping, let transactions else { return nil }
    return RefundStep(
      order: order, note: note, lines: lines, shipping: shipping, transactions: transactions,
      webhooks: webhooks)
  }

  private func refundLine(_ value: YAMLValue) -> RefundStep.Line? {
    let allowed: Set = ["sku", "quantity", "restock", "location"]
    guard let map = value.mapping("a line", allowed: allowed) else { return nil }
    let sku = map.required("sku").flatMap(names.sku)
    let quantity = map.required("quantity")?.integer("a number of units", in: 1...1_000_000)
    let restock = map.required("restock").flatMap { $0.word(RefundStep.Restock.self) }
    let location = map["location"].flatMap(names.location)
    guard let sku, let quantity, let restock else { return nil }
    if restock == .returned, map["location"] == nil {
      value.problem("units that are returned go somewhere: add 'location'")
    }
    return RefundStep.Line(
      sku: sku, quantity: quantity, restock: restock, location: location, position: value.position)
  }

  private func refundTransaction(_ value: YAMLValue) -> RefundStep.Transaction? {
    guard let map = value.mapping("a transaction", allowed: ["gateway", "amount"]) else { return nil }
    let gateway = map.required("gateway").flatMap(names.gateway)
    let amount = map.required("amount")?.decimal()
    guard let gateway, let amount else { return nil }
    return RefundStep.Transaction(gateway: gateway, amount: amount)
  }

  private func cancel(_ main: YAMLValue, _ map: YAMLMapping) -> CancelStep? {
    let allowed: Set = ["order", "reason", "restock", "refund", "fulfillments"]
    guard let fields = main.mapping("cancel", allowed: allowed) else { return nil }
    let order = fields.required("order").flatMap(names.order)
    let reason = fields["reason"]?.text("a reason")
    let restock = fields["restock"].map { $0.boolean() } ?? true
    let refund = fields["refund"].map { $0.boolean() } ?? true
    let cancels = Self.constant(fields["fulfillments"], "cancelled")
    guard let webhooks = Self.webhooks(map), let order, let restock, let refund else { return nil }
    return CancelStep(
      order: order, reason: reason, restock: restock, refund: refund, cancelsFulfillments: cancels,
      webhooks: webhooks)
  }

  private func pay(_ main: YAMLValue, _ map: YAMLMapping) -> PayStep? {
    guard let fields = main.mapping("pay", allowed: ["order", "gateway", "amount", "kind"]) else {
      return nil
    }
    let kind = fields["kind"].map { $0.word(PayStep.Kind.self) } ?? .sale
    let order = fields.required("order").flatMap(names.order)
    let gateway = fields.required("gateway").flatMap(names.gateway)
    let amount = fields["amount"].map { $0.decimal() }
    guard let webhooks = Self.webhooks(map), let order, let gateway, let kind else {
      return nil
    }
    return PayStep(order: order, kind: kind, gateway: gateway, amount: amount ?? nil, webhooks: webhooks)
  }

  private func update(_ main: YAMLValue, _ map: YAMLMapping) -> UpdateStep? {
    guard let fields = main.mapping("update", allowed: ["order", "note", "ship_to"]) else { return nil }
    let order = fields.required("order").flatMap(names.order)
    let note = fields["note"]?.text("a note")
    let address = fields["ship_to"].flatMap(PlaceReader(names: names).address)
    if fields["note"] == nil, fields["ship_to"] == nil { fields.problem("update lacks 'note' or 'ship_to'") }
    guard let webhooks = Self.webhooks(map), let order else { return nil }
    return UpdateStep(order: order, note: note, shipTo: address, webhooks: webhooks)
  }

  /// True when the value is there and is the one word it may be.
  static func constant(_ value: YAMLValue?, _ word: String) -> Bool {
    guard let value, let text = value.text("'\(word)'") else { return false }
    if text != word { value.problem("'\(word)' is the only word here, found '\(text)'") }
    return text == word
  }

  static func webhooks(_ map: YAMLMapping) -> WebhookMode? {
    guard let value = map["webhooks"] else { return .sent }
    return value.word(WebhookMode.self)
  }

  static func topic(_ value: YAMLValue) -> Located<String>? {
    guard let text = value.text("a webhook topic") else { return nil }
    guard WebhookTopics.all.contains(text) else {
      value.problem("unknown topic '\(text)'" + Spelling.hint(for: text, among: WebhookTopics.all))
      return nil
    }
    return Located(text, at: value.position)
  }
}
