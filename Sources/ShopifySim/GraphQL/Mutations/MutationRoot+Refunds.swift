import CommerceTypes
import GraphQLLanguage

/// Refunds and returns.
extension MutationRoot {
  func refundCreate(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let input = arguments.object("input"), let id = try input.id("orderId", "Order") else {
      return .null
    }
    let order = order(id)
    var refund = RefundInput(order: order?.name ?? "", note: input.text("note"), transactions: [])
    for line in input.objects("refundLineItems") ?? [] {
      let item = try line.id("lineItemId", "LineItem")
      let location = try line.id("locationId", "Location")
      var units = RefundInput.Line(
        sku: item.flatMap { order?.lineItem(id: $0.number)?.sku } ?? SKU(""),
        quantity: line.int("quantity") ?? 0,
        restock: line.text("restockType").map { RestockType(rawValue: $0) } ?? .noRestock,
        location: location.map { store.shop.location(id: $0.number)?.name ?? $0.description })
      units.lineItemID = item?.number
      refund.lines.append(units)
    }
    if let shipping = input.object("shipping") {
      let isFull = shipping.bool("fullRefund") == true
      let amount = shipping.decimal("amount") ?? .zero
      refund.shipping = isFull ? order?.currentShippingPrice.presentment ?? .zero : amount
    }
    var dutyIDs: [Int] = []
    for duty in input.objects("refundDuties") ?? [] {
      if let id = try duty.id("dutyId", "Duty") { dutyIDs.append(id.number) }
      // The duties of the refunded units go back, in proportion, and in full with all of a line's units.
      _ = duty.text("refundType")
    }
    refund.duties = !dutyIDs.isEmpty
    for payment in input.objects("transactions") ?? [] {
      _ = payment.text("kind")
      _ = try payment.id("orderId", "Order")
      var transaction = RefundInput.Transaction(
        amount: payment.decimal("amount") ?? .zero, gateway: payment.text("gateway"))
      transaction.parentID = try payment.id("parentId", "OrderTransaction")?.number
      refund.transactions?.append(transaction)
    }
    let currency = input.text("currency")
    // Nobody is notified: no mail is sent.
    _ = input.bool("notify")
    if input.bool("allowOverRefunding") == true {
      throw .notSimulated("Input 'input.allowOverRefunding' of refundCreate", type: "Mutation", field)
    }
    try arguments.finish()
    guard let order else { return unknown(field, "Order", at: ["orderId"]) }
    if let line = refund.lines.first(where: { $0.lineItemID.flatMap { order.lineItem(id: $0) } == nil }) {
      return unknown(
        field, "Line item \(line.lineItemID ?? 0)", at: ["refundLineItems", "0", "lineItemId"])
    }
    let lines = order.lineItems.filter { line in refund.lines.contains { $0.lineItemID == line.id } }
    let refundable = Set(lines.flatMap(\.duties).map(\.id))
    if let strange = dutyIDs.first(where: { !refundable.contains($0) }) {
      return unknown(field, "Duty \(strange) of the refunded lines", at: ["refundDuties", "0", "dutyId"])
    }
    if let currency, currency != order.presentmentCurrency.rawValue {
      return .object(
        PayloadObject(
          field,
          refused: [
            UserErrorObject(field: ["currency"], message: "Currency must be the order's presentment currency")
          ]))
    }
    return perform(field, at: nil, .refund(refund)) {
      let made = store.shop.orders[id.number]?.refunds.last
      return ["refund": made.map { found($0.gid) } ?? .null, "order": found(id)]
    }
  }

  func returnCreate(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let arguments = MutationInput(field)
    guard let input = arguments.object("returnInput"), let id = try input.id("orderId", "Order") else {
      return .null
    }
    let order = order(id)
    var lines: [ReturnInput.Line] = []
    for line in input.objects("returnLineItems") ?? [] {
      let fulfilled = try line.id("fulfillmentLineItemId", "FulfillmentLineItem")
      let item = order?.fulfillments.flatMap(\.lines).first { $0.id == fulfilled?.number }
      var units = ReturnInput.Line(
        sku: item.flatMap { order?.lineItem(id: $0.lineItemID)?.sku } ?? SKU(""),
        quantity: line.int("quantity") ?? 0, reason: line.text("returnReason") ?? "UNKNOWN",
        note: line.text("returnReasonNote").flatMap { $0.isEmpty ? nil : $0 })
      units.fulfillmentLineID = fulfilled?.number
      lines.append(units)
    }
    var exchange: [OrderLineInput] = []
    for line in input.objects("exchangeLineItems") ?? [] {
      let variant = try line.id("variantId", "ProductVariant").flatMap { store.shop.variants[$0.number] }
      exchange.append(OrderLineInput(sku: variant?.sku ?? SKU(""), quantity: line.int("quantity") ?? 0))
    }
    _ = input.bool("notifyCustomer")
    _ = input.bool("unprocessed")
    try arguments.finish()
    guard let order else { return unknown(field, "Order", at: ["returnInput", "orderId"]) }
    let step = ReturnInput(order: order.name, action: .open(lines, exchange: exchange, isRequest: false))
    return perform(field, at: ["returnInput", "returnLineItems"], code: "INVALID", .returnGoods(step)) {
      let made = store.shop.orders[id.number]?.returns.last
      return ["return": made.map { found($0.gid) } ?? .null]
    }
  }

  func returnChange(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let input = MutationInput(field)
    guard let id = try input.id("id", "Return") else { return .null }
    _ = input.bool("notifyCustomer")
    try input.finish()
    guard let known = reading.object(id) as? ReturnObject else { return unknown(field, "Return", at: ["id"]) }
    let actions: [String: ReturnInput.Action] = ["returnClose": .close, "returnCancel": .cancel]
    let step = ReturnInput(
      order: known.order.order.name, name: known.goodsReturn.name, action: actions[field.name] ?? .reopen)
    return perform(field, at: ["id"], code: "INVALID_STATE", .returnGoods(step)) { ["return": found(id)] }
  }
}
