/// What was sent, and the statuses that follow from it.
extension Judge {
  mutating func checkFulfillment(_ order: OrderBody) {
    let sent = SentUnits(order)
    checkUnknownLines(order)
    for line in order.lines { checkLine(line, in: order, sent) }
    checkStatus(order, sent)
  }

  private mutating func checkUnknownLines(_ order: OrderBody) {
    guard order.knowsLines else { return }
    for fulfillment in order.fulfillments {
      for (id, units) in fulfillment.units ?? [] {
        require(
          .fulfilledQuantity, order.line(id) != nil, at: units.spot, "line \(id) is no line of this order",
          remedy: "a fulfillment sends lines of its own order")
      }
      for item in fulfillment.lineList?.items ?? [] where item["id"] != nil {
        let copy = LineBody(spot: item)
        if let line = order.line(copy.id) { checkCopy(copy, of: line) }
      }
    }
  }

  private mutating func checkLine(_ line: LineBody, in order: OrderBody, _ sent: SentUnits?) {
    guard let quantity = line.quantity, let id = line.id, !line.isTip(in: order) else { return }
    let units = sent?.done[id]?.count ?? 0
    let started = sent?.started[id]?.count ?? 0
    let spots = sent?.started[id]?.spots ?? []
    if let last = spots.last {
      require(
        .fulfilledQuantity, started <= quantity.value, at: last,
        "\(started) units are fulfilled of a line of \(quantity.value)",
        remedy: "Shopify refuses to fulfill more units than were bought", operands: [quantity.spot] + spots)
    }
    checkFulfillable(line, quantity, in: order, sent == nil ? nil : (units, started, spots))
    guard let status = line.spot.member("fulfillment_status"), sent != nil else { return }
    let word = status.text ?? "null"
    let open = Quantity(line.spot["fulfillable_quantity"])
    switch word {
    case "fulfilled":
      require(
        .lineFulfillment, started > 0 && (open?.value ?? 0) == 0, at: status,
        "fulfillment_status fulfilled, with \(started) of \(quantity.value) units fulfilled"
          + (open.map { " and \($0.value) to be fulfilled" } ?? ""),
        remedy: "Shopify would say \(started > 0 ? "partial" : "null")",
        operands: spots + [quantity.spot] + (open.map { [$0.spot] } ?? []))
    case "partial":
      require(
        .lineFulfillment, started > 0 && started < quantity.value && (open?.value ?? 1) > 0, at: status,
        "fulfillment_status partial, with \(started) of \(quantity.value) units fulfilled"
          + (open.map { " and \($0.value) to be fulfilled" } ?? ""),
        remedy: "Shopify would say \(started > 0 ? "fulfilled" : "null")",
        operands: spots + [quantity.spot] + (open.map { [$0.spot] } ?? []))
    case "null":
      require(
        .lineFulfillment, units == 0, at: status,
        "fulfillment_status null, with \(units) of \(quantity.value) units fulfilled",
        remedy: "Shopify would say \(units < quantity.value ? "partial" : "fulfilled")",
        operands: spots + [quantity.spot])
    default: break
    }
  }

  private mutating func checkFulfillable(
    _ line: LineBody, _ quantity: Quantity, in order: OrderBody,
    _ sent: (done: Int, started: Int, spots: [Spot])?
  ) {
    guard let open = Quantity(line.spot["fulfillable_quantity"]) else { return }
    guard let sent else {
      return require(
        .fulfillableQuantity, (0...max(quantity.value, 0)).contains(open.value), at: open.spot,
        "fulfillable_quantity \(open.value) is not between 0 and quantity \(quantity.value)",
        remedy: "no more can be sent than was bought", operands: [quantity.spot])
    }
    let refunded = order.refundedUnits(of: line)
    let gone = max(refunded?.value ?? 0, sent.done)
    // Units that an edit removed had not been sent.
    let removed = refunded.flatMap { refunded in
      line.currentQuantity.map { max(0, quantity.value - refunded.value - $0.value) }
    }
    let edited = order.hasReturns ? 0 : removed ?? 0
    let most = max(0, quantity.value - gone - edited)
    // Cancelled orders, other services and lines that need no sending may hold back the rest.
    let isOwn = (line.spot["fulfillment_service"]?.text ?? "manual") == "manual" && !order.isCancelled
    let least =
      isOwn && line.spot["requires_shipping"]?.flag == true
      ? max(
        0,
        (line.currentQuantity?.value ?? 0) - sent.started
      )
      : 0
    let formula =
      edited == 0
      ? "quantity − max(fulfilled, refunded) = \(quantity.value) − \(gone) = \(most)"
      : "quantity − max(fulfilled, refunded) − removed = \(quantity.value) − \(gone) − \(edited) = \(most)"
    require(
      .fulfillableQuantity, open.value <= most && open.value >= min(least, most), at: open.spot,
      open.value > most || least == most
        ? "fulfillable_quantity \(open.value) ≠ \(formula)"
        : "fulfillable_quantity \(open.value) < what is left and not sent = \(least)",
      remedy: "what was fulfilled or taken back can't be sent again, and the rest still can",
      operands: [quantity.spot] + sent.spots + (refunded?.spots ?? []))
  }

  private mutating func checkStatus(_ order: OrderBody, _ sent: SentUnits?) {
    guard let spot = order.spot.member("fulfillment_status", "displayFulfillmentStatus") else { return }
    let word = spot.text?.lowercased() ?? "null"
    let lines = order.lines.filter { !$0.isTip(in: order) }
    let open = lines.compactMap { Quantity($0.spot["fulfillable_quantity", "unfulfilledQuantity"]) }
    let isOpenTold = order.hasAllLines && open.count == lines.count && !lines.isEmpty
    let waiting = open.filter { $0.value > 0 }
    let count = sent?.done.values.map(\.count).reduce(0, +)
    guard count != nil || isOpenTold else {
      if !spot.isNull {
        skip(
          .orderFulfillment, at: spot, because: "neither fulfillments nor open quantities of lines are told")
      }
      return
    }
    let spots = sent?.done.values.flatMap(\.spots) ?? []
    let all =
      "\(count.map { "\($0) units fulfilled" } ?? "") \(waiting.isEmpty ? "" : "and units left to fulfill")"
      .trimmed
    switch word {
    case "fulfilled":
      let started = sent?.started.values.map(\.count).reduce(0, +)
      let isDone = waiting.isEmpty && (started ?? 1) > 0
      require(
        .orderFulfillment, isDone || lines.isEmpty, at: spot, "\(spot.name) \(word), with \(all)",
        remedy: "Shopify would say \((count ?? 1) > 0 ? "partial" : "null, or UNFULFILLED")",
        operands: waiting.map(\.spot) + spots)
    case "partial", "partially_fulfilled":
      require(
        .orderFulfillment, (count ?? 1) > 0 && !(isOpenTold && waiting.isEmpty), at: spot,
        "\(spot.name) \(word), with \(all.isEmpty ? "nothing left to fulfill" : all)",
        remedy: "Shopify would say \((count ?? 1) > 0 ? "fulfilled" : "null, or UNFULFILLED")",
        operands: spots)
    case "null", "unfulfilled":
      guard let count else { return }
      require(
        .orderFulfillment, count == 0, at: spot, "\(spot.name) \(word), with \(all)",
        remedy: "Shopify would say \(waiting.isEmpty ? "fulfilled" : "partial")", operands: spots)
    default: break
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    split(separator: " ").joined(separator: " ")
  }
}
