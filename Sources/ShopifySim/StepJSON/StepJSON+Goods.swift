import CommerceTypes

/// Units that leave, come back or are counted.
extension StepJSON {
  static func fulfillment(_ value: StepValue) throws(StepJSONError) -> FulfillmentInput {
    let fields = try value.fields(
      "a fulfillment", ["order", "location", "lines", "tracking", "originAddress"])
    var fulfillment = FulfillmentInput(
      order: try fields.required("order").text(), location: try fields["location"]?.text(),
      lines: try fields["lines"]?.list(units), tracking: try fields["tracking"]?.list(tracking) ?? [])
    if let value = fields["originAddress"] { fulfillment.originAddress = try address(value) }
    return fulfillment
  }

  static func units(_ value: StepValue) throws(StepJSONError) -> FulfillmentInput.Line {
    let fields = try value.fields("a line's units", ["sku", "quantity"])
    return FulfillmentInput.Line(
      sku: try fields.required("sku").sku(), quantity: try fields.required("quantity").count(natural))
  }

  private static func tracking(_ value: StepValue) throws(StepJSONError) -> TrackingInfo {
    let fields = try value.fields("a tracking number", ["company", "number", "url"])
    return TrackingInfo(
      company: try fields["company"]?.text(), number: try fields["number"]?.text(),
      url: try fields["url"]?.text())
  }

  static func fulfillmentChange(_ value: StepValue) throws(StepJSONError) -> FulfillmentChange {
    let fields = try value.fields("a fulfillment's change", ["fulfillment", "action"])
    let (name, input) = try fields.required("action").action(words: ["cancel"], objects: ["track", "report"])
    if name == "report" {
      return FulfillmentChange(
        fulfillment: try fields.required("fulfillment").text(), action: try report(input))
    }
    return FulfillmentChange(
      fulfillment: try fields.required("fulfillment").text(),
      action: name == "track" ? .track(try input.list(tracking)) : .cancel)
  }

  static func fulfillmentOrderChange(_ value: StepValue) throws(StepJSONError) -> FulfillmentOrderChange {
    let fields = try value.fields(
      "a fulfillment order's change", ["order", "location", "action", "holdHandle"])
    let (name, input) = try fields.required("action").action(
      words: ["releaseHold", "cancel", "prepareForPickup"],
      objects: ["hold", "move", "split", "request", "requestCancellation", "answer", "schedule", "deadline"])
    let action: FulfillmentOrderChange.Action
    switch name {
    case "hold":
      let hold = try input.fields("a hold", ["reason", "notes", "lines"])
      action = .hold(
        reason: try hold["reason"]?.text() ?? "OTHER", notes: try hold["notes"]?.text(),
        lines: try hold["lines"]?.list(units) ?? [])
    case "move":
      let move = try input.fields("a move", ["to", "lines"])
      action = .move(to: try move.required("to").text(), lines: try move["lines"]?.list(units) ?? [])
    case "split":
      action = .split(
        lines: try input.fields("a split", ["lines"]).required("lines").list(units))
    case "releaseHold": action = .releaseHold
    case "cancel": action = .cancel
    default: action = try service(name, input)
    }
    var change = FulfillmentOrderChange(
      order: try fields.required("order").text(), location: try fields["location"]?.text(), action: action)
    change.holdHandle = try fields["holdHandle"]?.text()
    return change
  }

  static func refund(_ value: StepValue) throws(StepJSONError) -> RefundInput {
    let fields = try value.fields(
      "a refund", ["order", "note", "lines", "shipping", "duties", "transactions"])
    return RefundInput(
      order: try fields.required("order").text(), note: try fields["note"]?.text(),
      lines: try fields["lines"]?.list(refundLine) ?? [], shipping: try fields["shipping"]?.amount() ?? .zero,
      duties: try fields["duties"]?.flag() ?? false,
      transactions: try fields["transactions"]?.list(refundTransaction))
  }

  private static func refundLine(_ value: StepValue) throws(StepJSONError) -> RefundInput.Line {
    let fields = try value.fields("refunded units", ["sku", "quantity", "restock", "location"])
    return RefundInput.Line(
      sku: try fields.required("sku").sku(), quantity: try fields.required("quantity").count(natural),
      restock: try fields["restock"]?.word([
        ("noRestock", .noRestock), ("return", .return), ("cancel", .cancel),
      ]) ?? .noRestock, location: try fields["location"]?.text())
  }

  private static func refundTransaction(
    _ value: StepValue
  ) throws(StepJSONError) -> RefundInput.Transaction {
    let fields = try value.fields("a refund's transaction", ["amount", "gateway"])
    return RefundInput.Transaction(
      amount: try fields.required("amount").amount(), gateway: try fields["gateway"]?.text())
  }

  static func returnStep(_ value: StepValue) throws(StepJSONError) -> ReturnInput {
    let fields = try value.fields("a return's step", ["order", "name", "action"])
    let (name, input) = try fields.required("action").action(
      words: ["approve", "close", "reopen", "cancel"], objects: ["open", "decline", "process"])
    let action: ReturnInput.Action
    var declineNote: String?
    switch name {
    case "open":
      let opened = try input.fields("an opening", ["lines", "exchange", "isRequest"])
      action = .open(
        try opened.required("lines").list(returnLine), exchange: try opened["exchange"]?.list(line) ?? [],
        isRequest: try opened["isRequest"]?.flag() ?? false)
    case "decline":
      let declined = try input.fields("a refusal", ["reason", "note"])
      declineNote = try declined["note"]?.text()
      action = .decline(reason: try declined["reason"]?.text() ?? "OTHER")
    case "process":
      let goods = try input.fields("arrived goods", ["lines", "location", "refund"])
      action = .process(
        try goods.required("lines").list(returnLine), location: try goods["location"]?.text(),
        refund: try goods["refund"]?.flag() ?? false)
    case "approve": action = .approve
    case "close": action = .close
    case "reopen": action = .reopen
    default: action = .cancel
    }
    var step = ReturnInput(
      order: try fields.required("order").text(), name: try fields["name"]?.text(), action: action)
    step.declineNote = declineNote
    return step
  }

  private static func returnLine(_ value: StepValue) throws(StepJSONError) -> ReturnInput.Line {
    let fields = try value.fields(
      "units on their way back", ["sku", "quantity", "reason", "note", "customerNote"])
    var line = ReturnInput.Line(
      sku: try fields.required("sku").sku(), quantity: try fields.required("quantity").count(natural),
      reason: try fields["reason"]?.text() ?? "UNKNOWN", note: try fields["note"]?.text())
    line.customerNote = try fields["customerNote"]?.text()
    return line
  }

  static func cancel(_ value: StepValue) throws(StepJSONError) -> CancelInput {
    let fields = try value.fields(
      "a cancellation",
      ["order", "reason", "restock", "refund", "note", "cancelsFulfillments", "staffNote"])
    var cancellation = CancelInput(
      order: try fields.required("order").text(),
      reason: try fields["reason"]?.word([
        ("customer", .customer), ("declined", .declined), ("fraud", .fraud), ("inventory", .inventory),
        ("staff", .staff), ("other", .other),
      ]) ?? .customer,
      restock: try fields["restock"]?.flag() ?? true, refund: try fields["refund"]?.flag() ?? true,
      note: try fields["note"]?.text(),
      cancelsFulfillments: try fields["cancelsFulfillments"]?.flag() ?? false)
    cancellation.staffNote = try fields["staffNote"]?.text()
    return cancellation
  }

  static func inventory(_ value: StepValue) throws(StepJSONError) -> InventoryInput {
    let fields = try value.fields(
      "inventory", ["sku", "location", "available", "isOnHand", "compare", "incoming"])
    return InventoryInput(
      sku: try fields.required("sku").sku(), location: try fields.required("location").text(),
      available: try fields.required("available").count(), isOnHand: try fields["isOnHand"]?.flag() ?? false,
      compare: try fields["compare"]?.count(), incoming: try fields["incoming"]?.count())
  }
}
