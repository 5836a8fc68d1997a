/// Reads the steps that change what was bought: `edit`, `return`; and `gift_card`.
struct ChangeReader {
  let names: ScenarioNames

  func edit(_ main: YAMLValue, _ map: YAMLMapping) -> EditStep? {
    guard let fields = main.mapping("edit", allowed: ["order", "note"]) else { return nil }
    let order = fields.required("order").flatMap(names.order)
    let note = fields["note"]?.text("a note")
    let quantities = map["quantities"]?.list("quantities", atLeast: 1)?.compactMap(quantity) ?? []
    let lines = map["lines"]?.list("lines", atLeast: 1)?.compactMap(PlaceReader(names: names).line) ?? []
    let shipping =
      map["shipping"].map { [$0] }?.compactMap(PlaceReader(names: names).shipping) ?? []
    if map["quantities"] == nil, map["lines"] == nil, map["shipping"] == nil {
      main.problem("an edit needs 'quantities', 'lines' or 'shipping'")
    }
    guard let webhooks = StepReader.webhooks(map), let order else { return nil }
    return EditStep(
      order: order, note: note, quantities: quantities, lines: lines, shipping: shipping, webhooks: webhooks)
  }

  private func quantity(_ value: YAMLValue) -> EditStep.Quantity? {
    guard let map = value.mapping("a line's new quantity", allowed: ["sku", "quantity"]) else { return nil }
    let sku = map.required("sku").flatMap(names.sku)
    let quantity = map.required("quantity")?.integer("the units that stay", in: 0...1_000_000)
    guard let sku, let quantity else { return nil }
    return EditStep.Quantity(sku: sku, quantity: quantity, position: value.position)
  }

  func returned(_ main: YAMLValue, _ map: YAMLMapping) -> ReturnStep? {
    let allowed: Set = ["order", "location", "reason", "refund"]
    guard let fields = main.mapping("return", allowed: allowed) else { return nil }
    let order = fields.required("order").flatMap(names.order)
    let location = fields.required("location").flatMap(names.location)
    let reason = fields["reason"]?.text("a reason") ?? "unwanted"
    let refund = fields["refund"].map { $0.boolean() } ?? true
    let lines = map.required("lines")?.list("lines", atLeast: 1)?
      .compactMap(StepReader(names: names).units)
    let exchange =
      map["exchange"]?.list("lines", atLeast: 1)?.compactMap(PlaceReader(names: names).line) ?? []
    guard let webhooks = StepReader.webhooks(map), let order, let location, let refund, let lines else {
      return nil
    }
    return ReturnStep(
      order: order, location: location, lines: lines, reason: reason, exchange: exchange, refund: refund,
      webhooks: webhooks)
  }

  func giftCard(_ main: YAMLValue, _ map: YAMLMapping) -> GiftCardStep? {
    guard let fields = main.mapping("gift_card", allowed: ["code", "value"]) else { return nil }
    let code = fields.required("code").flatMap { value -> String? in
      guard let code = value.text("the card's code") else { return nil }
      guard names.giftCards.insert(code).inserted else {
        value.problem("the gift card \(code) is issued already")
        return nil
      }
      return code
    }
    let worth = fields.required("value")?.decimal()
    guard let webhooks = StepReader.webhooks(map), let code, let worth else { return nil }
    return GiftCardStep(code: code, value: worth, webhooks: webhooks)
  }
}
