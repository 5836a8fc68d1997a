import CommerceTypes

/// Returns: requested, opened, approved, declined, closed, opened again, cancelled. See Shop+ReturnProcess for the rest.
extension Shop {
  mutating func returnGoods(_ input: ReturnInput) throws(ShopError) -> [Happening] {
    let place = "return of \(input.order)"
    var order = try order(input.order, place: place)
    if case .open(let lines, let exchange, let isRequest) = input.action {
      guard order.cancelledAt == nil else {
        throw ShopError(
          code: .alreadyCancelled, message: "Order has been cancelled", place: place,
          remedy: "return goods of an order that stands")
      }
      return try openReturn(lines, exchange: exchange, isRequest: isRequest, of: &order, place: place)
    }
    let index = try returnIndex(input.name, of: order, place: place)
    if case .process(let lines, let location, let refund) = input.action {
      return try process(index, lines: lines, location: location, refund: refund, of: &order, place: place)
    }
    let topic = try change(
      &order.returns[index], input.action, note: input.declineNote,
      place: "\(place), \(order.returns[index].name)")
    store(order)
    return [
      Happening(topic: topic, resource: .return(order.returns[index].id, order: order.id)),
      Happening(topic: .ordersUpdated, resource: .order(order.id)),
    ]
  }

  /// Moves a return to its next status and says what is told of it.
  private mutating func change(
    _ each: inout Return, _ action: ReturnInput.Action, note: String?, place: String
  ) throws(ShopError) -> WebhookTopic {
    func refusal(_ what: String, _ remedy: String) -> ShopError {
      ShopError(code: .invalidState, message: "Return \(what)", place: place, remedy: remedy)
    }
    lean(on: .returnStatus)
    switch action {
    case .approve:
      guard each.status == .requested else {
        throw refusal("is not requested.", "approve a return that the customer requested")
      }
      each.status = .open
      each.requestApprovedAt = now
      return .returnsApprove
    case .decline(let reason):
      guard each.status == .requested else {
        throw refusal("is not requested.", "decline a return that the customer requested")
      }
      each.status = .declined
      each.declineReason = reason
      each.declineNote = note
      return .returnsDecline
    case .close:
      guard each.status == .open else { throw refusal("is not open.", "close an open return") }
      each.status = .closed
      each.closedAt = now
      return .returnsClose
    case .reopen:
      guard each.status == .closed else { throw refusal("is not closed.", "reopen a closed return") }
      each.status = .open
      each.closedAt = nil
      return .returnsReopen
    case .cancel, .open, .process:
      guard [.requested, .open, .closed].contains(each.status) else {
        throw refusal("is not cancelable.", "cancel a return that was neither declined nor cancelled")
      }
      guard each.lines.allSatisfy({ $0.processedQuantity == 0 }) else {
        throw refusal("is not cancelable.", "cancel a return before anything of it was processed")
      }
      lean(on: .returnCancel)
      each.status = .cancelled
      return .returnsCancel
    }
  }

  private mutating func openReturn(
    _ lines: [ReturnInput.Line], exchange: [OrderLineInput], isRequest: Bool, of order: inout Order,
    place: String
  ) throws(ShopError) -> [Happening] {
    guard !lines.isEmpty else {
      throw ShopError(
        code: .invalidQuantity, message: "Return line items can't be blank", place: place,
        remedy: "name what comes back")
    }
    lean(on: .returnFulfilledUnits)
    lean(on: .returnName)
    var made = Return(
      id: nextID(), name: "\(order.name)-R\(order.returns.count + 1)", status: isRequest ? .requested : .open,
      createdAt: now, lines: [], exchangeLines: [], reverseFulfillmentOrderID: nextID())
    for line in lines { try add(line, to: &made, of: order, place: place) }
    for line in exchange { made.exchangeLines.append(try exchangeLine(line, place: place)) }
    order.returns.append(made)
    store(order)
    return [
      Happening(
        topic: isRequest ? .returnsRequest : .returnsApprove, resource: .return(made.id, order: order.id)),
      Happening(topic: .ordersUpdated, resource: .order(order.id)),
    ]
  }

  /// Adds units of a SKU to a return, from the fulfillments that they left with, the oldest first.
  private mutating func add(
    _ input: ReturnInput.Line, to made: inout Return, of order: Order, place: String
  ) throws(ShopError) {
    try checkQuantity(input.quantity, input.sku, place: place)
    let named = input.fulfillmentLineID.flatMap { id in
      order.fulfillments.lazy.flatMap(\.lines).first { $0.id == id }?.lineItemID
    }
    let items = order.lineItems.filter { item in named.map { item.id == $0 } ?? (item.sku == input.sku) }
    if items.isEmpty { _ = try variant(input.sku, place: place) }
    var open = input.quantity
    for item in items {
      var units = min(open, order.unclaimedQuantity(of: item, besides: made))
      for fulfilled in order.fulfillments.filter({ !$0.isCancelled }).flatMap(\.lines)
      where fulfilled.lineItemID == item.id && units > 0
        && (input.fulfillmentLineID == nil || input.fulfillmentLineID == fulfilled.id)
      {
        let part = min(units, fulfilled.quantity - order.claimedUnits(of: fulfilled, besides: made))
        guard part > 0 else { continue }
        units -= part
        open -= part
        made.lines.append(
          Return.Line(
            id: nextID(), lineItemID: item.id, fulfillmentLineID: fulfilled.id, quantity: part,
            reason: input.reason, note: input.note, customerNote: input.customerNote))
      }
    }
    guard open == 0 else {
      throw ShopError(
        code: .invalidQuantity, message: "Return line item has an invalid quantity.",
        place: "\(place), \(input.sku)",
        remedy: "return at most \(input.quantity - open): units that were fulfilled and aren't back yet")
    }
  }

  private mutating func exchangeLine(
    _ input: OrderLineInput, place: String
  ) throws(ShopError) -> Return.ExchangeLine {
    try checkQuantity(input.quantity, input.sku, place: place)
    guard input.customTitle == nil else {
      throw ShopError(
        code: .notSimulated, message: "Custom goods can't be exchanged for", place: place,
        remedy: "name a product of the shop")
    }
    return Return.ExchangeLine(
      id: nextID(), variantID: try variant(input.sku, place: place).id, quantity: input.quantity, input: input
    )
  }

  private func returnIndex(_ name: String?, of order: Order, place: String) throws(ShopError) -> Int {
    let index = name.map { name in order.returns.firstIndex { $0.name == name } }
    guard let found = index ?? order.returns.indices.last else {
      throw ShopError(
        code: .unknownReturn, message: "Return does not exist.", place: place,
        remedy: order.returns.isEmpty
          ? "open a return first" : "the order has \(order.returns.map(\.name).joined(separator: ", "))")
    }
    return found
  }
}

extension Order {
  /// Fulfilled units of a line that are neither back nor part of a return that goes on.
  func unclaimedQuantity(of line: LineItem, besides made: Return) -> Int {
    let active = (returns + [made]).filter { $0.status == .open || $0.status == .requested }
    let claimed = active.flatMap(\.lines).filter { $0.lineItemID == line.id }
      .reduce(0) { $0 + $1.quantity - $1.refundedQuantity }
    return max(0, min(returnableQuantity(of: line) - claimed, currentQuantity(of: line)))
  }

  /// Units of a fulfillment's line that returns take, or took.
  func claimedUnits(of fulfilled: Fulfillment.Line, besides made: Return) -> Int {
    (returns + [made]).reduce(0) { sum, each in
      let lines = each.lines.filter { $0.fulfillmentLineID == fulfilled.id }
      switch each.status {
      case .open, .requested: return sum + lines.reduce(0) { $0 + $1.quantity }
      default: return sum + lines.reduce(0) { $0 + $1.processedQuantity }
      }
    }
  }
}

extension Behaviour {
  static let returnName = Behaviour(
    "return.name", .assumed, "Returns are named after their order and counted: #1001-R1.")
  static let returnFulfilledUnits = Behaviour(
    "return.units", .assumed,
    "Only fulfilled units that are neither refunded nor in another open return can be returned.")
  static let returnStatus = Behaviour(
    "return.status", .captured,
    "Of an order's returns a requested one beats an open one, that a closed one; declined and cancelled ones count as "
      + "none.")
  static let returnCancel = Behaviour(
    "return.cancel", .assumed, "A return can be cancelled as long as nothing of it was processed.")
}
