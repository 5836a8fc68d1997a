import HashTreeCollections

/// Finding orders by what belongs to them.
extension Shop {
  /// The order that a part belongs to, by the part's id.
  func order(withPart id: Int) -> Order? {
    if let known = orderIDsByPart[id] { return orders[known] }
    // Lines that came with their order have the ids right after the order's own.
    let place = orders.firstPlace(from: id)
    return place > 0 ? orders.record(at: place - 1) : nil
  }

  /// Notes the parts that an order got in the running step, before it is stored.
  mutating func index(_ order: Order) {
    note(order.fulfillments.map(\.id), of: order)
    note(order.refunds.map(\.id), of: order)
    note(order.returns.map(\.id), of: order)
    note(order.returns.map(\.reverseFulfillmentOrderID), of: order)
    note(order.transactions.map(\.id), of: order)
    if order.createdAt < now { note(order.lineItems.map(\.id), of: order) }
    for made in order.fulfillmentOrders where made.id > indexedID && orderIDsByPart[made.id] == nil {
      orderIDsByPart[made.id] = order.id
      fulfillmentOrderPlaces.append(FulfillmentOrderPlace(id: made.id, orderID: order.id))
    }
  }

  private mutating func note(_ ids: [Int], of order: Order) {
    for id in ids where id > indexedID && orderIDsByPart[id] == nil { orderIDsByPart[id] = order.id }
  }
}
