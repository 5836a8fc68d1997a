import CommerceTypes

/// Goods that are back: restocked or not, refunded, and exchanged for others.
extension Shop {
  /// Adds the exchanged goods to the order, takes the returned ones back with a refund, and pays the difference.
  ///
  /// Without lines it processes all that isn't processed yet. Without `refund` no money moves.
  mutating func process(
    _ index: Int, lines: [ReturnInput.Line], location: String?, refund: Bool, of order: inout Order,
    place: String
  ) throws(ShopError) -> [Happening] {
    let place = "\(place), \(order.returns[index].name)"
    guard order.returns[index].status == .open else {
      throw ShopError(
        code: .invalidState, message: "Return is not open.", place: place,
        remedy: "process an open return: approve a requested one, reopen a closed one")
    }
    lean(on: .returnProcess)
    let target = try location.map { name throws(ShopError) in try activeLocation(name, place: place).id }
    let units = try processedUnits(lines, of: order.returns[index], on: order, place: place)
    let before = order
    try sendExchange(index, of: &order, place: place)
    var account = beginRefund(note: nil, of: order.returns[index], on: &order)
    for (line, quantity) in units {
      let id = order.returns[index].lines[line].lineItemID
      guard let item = order.lineItem(id: id) else { continue }
      let most = min(order.returnableQuantity(of: item), order.currentQuantity(of: item))
      guard quantity <= most else {
        throw ShopError(
          code: .invalidQuantity, message: "Quantity cannot refund more items than were purchased",
          place: "\(place), \(item.sku?.rawValue ?? item.title)", remedy: "process at most \(most)")
      }
      takeBack(
        quantity, of: item, target == nil ? .noRestock : .return, target, areFulfilled: true, on: &order,
        account: &account)
      order.returns[index].lines[line].processedQuantity += quantity
      order.returns[index].lines[line].refundedQuantity += quantity
      order.returns[index].lines[line].dispositions.append(
        Return.Disposition(
          id: nextID(), type: target == nil ? "NOT_RESTOCKED" : "RESTOCKED", quantity: quantity,
          locationID: target, createdAt: now))
    }
    try payBack(refund ? nil : [], on: &order, account: &account, place: place)
    store(order)
    let made = order.fulfillmentOrders.suffix(order.fulfillmentOrders.count - before.fulfillmentOrders.count)
    var told = [
      Happening(topic: .returnsProcess, resource: .return(order.returns[index].id, order: order.id))
    ]
    told += happenings(of: order.refunds[order.refunds.count - 1], on: order)
    told += made.map {
      Happening(topic: .fulfillmentOrdersRoutingComplete, resource: .fulfillmentOrder($0.id, order: order.id))
    }
    return told + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  /// The units per line of the return.
  private func processedUnits(
    _ lines: [ReturnInput.Line], of each: Return, on order: Order, place: String
  ) throws(ShopError) -> [(line: Int, quantity: Int)] {
    var left = each.lines.map { $0.quantity - $0.processedQuantity }
    var units: [(line: Int, quantity: Int)] = []
    for wanted in lines {
      try checkQuantity(wanted.quantity, wanted.sku, place: place)
      var open = wanted.quantity
      for (index, line) in each.lines.enumerated() where open > 0 && left[index] > 0 {
        guard order.lineItem(id: line.lineItemID)?.sku == wanted.sku else { continue }
        let part = min(open, left[index])
        left[index] -= part
        open -= part
        units.append((index, part))
      }
      guard open == 0 else {
        throw ShopError(
          code: .invalidQuantity, message: "Return line item has an invalid quantity.",
          place: "\(place), \(wanted.sku)", remedy: "process at most \(wanted.quantity - open)")
      }
    }
    if lines.isEmpty { units = left.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) } }
    guard !units.isEmpty else {
      throw ShopError(
        code: .invalidQuantity, message: "Return line item has an invalid quantity.", place: place,
        remedy: "nothing of the return is left to process")
    }
    return units
  }

  /// Prices the exchanged goods that aren't on the order yet, sells them and has them fulfilled.
  private mutating func sendExchange(
    _ index: Int, of order: inout Order, place: String
  ) throws(ShopError) {
    let open = order.returns[index].exchangeLines.indices.filter {
      order.returns[index].exchangeLines[$0].lineItemID == nil
    }
    guard !open.isEmpty else { return }
    lean(on: .returnExchange)
    let inputs = open.map { order.returns[index].exchangeLines[$0].input }
    let id = order.returns[index].id
    let lines = try priceAdded(inputs, to: &order, origin: .exchange(id), place: place)
    for (position, line) in zip(open, lines) {
      order.lineItems.append(line)
      order.returns[index].exchangeLines[position].lineItemID = line.id
      let input = order.returns[index].exchangeLines[position].input
      try route(line, quantity: line.quantity, location: input.location, of: &order, place: place)
      book(sale(.order, ofWhole: line), for: .return(id), on: &order)
      for duty in line.duties {
        let sale = sale(
          .order, .duty, of: .duty(duty.id), net: duty.price, taxes: duty.taxLines.map(\.price))
        book(sale, for: .return(id), on: &order)
      }
    }
  }
}

extension Behaviour {
  static let returnProcess = Behaviour(
    "return.process", .assumed,
    "Processing a return makes a refund of it, restocks its units where it is told to, and pays back what is due."
  )
  static let returnExchange = Behaviour(
    "return.exchange", .captured,
    "Exchanged goods are sold when the return is processed; the refund pays the difference, or the rest is outstanding."
  )
}
