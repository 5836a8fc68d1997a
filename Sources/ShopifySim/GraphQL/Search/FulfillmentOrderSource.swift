/// The fulfillment orders of all orders by their ids; it looks at every order once.
struct FulfillmentOrderSource: NodeSource {
  private struct Entry {
    let id: Int
    let orderID: Int
  }

  private let reading: ShopReading
  private let entries: [Entry]

  /// Closed and cancelled ones only when asked for.
  init(_ reading: ShopReading, includesClosed: Bool) {
    self.reading = reading
    entries = reading.shop.orders.flatMap { order in
      order.fulfillmentOrders.filter { includesClosed || ($0.status != .closed && $0.status != .cancelled) }
        .map { Entry(id: $0.id, orderID: order.id) }
    }.sorted { $0.id < $1.id }
  }

  var end: Int { entries.count }

  func node(at place: Int) -> (any Resolvable)? {
    let entry = entries[place]
    guard let order = reading.shop.orders[entry.orderID] else { return nil }
    return order.fulfillmentOrders.first { $0.id == entry.id }
      .map { FulfillmentOrderObject(fulfillmentOrder: $0, order: OrderReading(order, reading)) }
  }

  func cursor(at place: Int, of node: any Resolvable) -> PageCursor { PageCursor(id: node.cursorID) }

  func place(of cursor: PageCursor) -> PagePlace? {
    let place = entries.firstIndex { $0.id >= cursor.lastID } ?? entries.count
    return PagePlace(place: place, isTaken: place < entries.count && entries[place].id == cursor.lastID)
  }
}
