import GraphQLLanguage

/// The payloads of webhooks, from the shop's state right after what they tell.
struct WebhookPayloads {
  let shop: Shop

  /// The body of a happening; null when its record is gone, which the steps see to that it never is.
  func body(of happening: Happening) -> JSONValue {
    let bodies = RESTBodies(shop: shop)
    switch happening.resource {
    case .order, .orderEdit, .fulfillment, .fulfillmentOrder, .refund, .return, .transaction:
      guard let order = shop.order(of: happening.resource) else { return .null }
      return body(of: happening, in: order, bodies)
    case .draftOrder(let id): return shop.draftOrders[id].map { bodies.draftOrder($0) } ?? .null
    case .customer(let id): return shop.customers[id].map { bodies.customerEvent($0) } ?? .null
    case .company(let id): return shop.companies[id].map { bodies.company($0) } ?? .null
    case .product(let id): return shop.products[id].map { bodies.productEvent($0) } ?? .null
    case .inventoryItem(let id):
      return shop.variant(inventoryItemID: id).map { bodies.inventoryItem(of: $0) } ?? .null
    case .inventoryLevel(let id): return shop.inventoryLevels[id].map { bodies.inventoryLevel($0) } ?? .null
    case .location(let id): return shop.location(id: id).map { bodies.location($0) } ?? .null
    case .giftCard(let id): return shop.giftCards[id].map { bodies.giftCard($0) } ?? .null
    case .payout(let id): return shop.payouts[id].map { bodies.payout($0) } ?? .null
    case .bulkOperation(let id):
      return shop.bulk.operations[id].map { bodies.bulkOperation($0) } ?? .null
    case .dispute(let id): return shop.disputes[id].map { bodies.dispute($0) } ?? .null
    case .deleted(let gid): return bodies.deleted(gid)
    }
  }

  private func body(of happening: Happening, in order: Order, _ bodies: RESTBodies) -> JSONValue {
    switch happening.resource {
    case .orderEdit(let id, _):
      return order.edits.first { $0.id == id }.map { bodies.orderEdit($0, in: order) } ?? .null
    case .fulfillment(let id, _):
      return order.fulfillments.first { $0.id == id }
        .map { bodies.fulfillment($0, in: order, isAlone: true) } ?? .null
    case .fulfillmentOrder(let id, _):
      return order.fulfillmentOrders.first { $0.id == id }
        .map { made in
          let other = order.fulfillmentOrders.first { $0.id == happening.other }
          return bodies.fulfillmentOrderEvent(made, other: other, in: order, topic: happening.topic)
        } ?? .null
    case .refund(let id, _):
      return order.refunds.first { $0.id == id }.map { bodies.refund($0, in: order) } ?? .null
    case .return(let id, _):
      return order.returns.first { $0.id == id }
        .map { bodies.returnEvent($0, in: order, topic: happening.topic) } ?? .null
    case .transaction(let id, _):
      guard let made = order.transactions.first(where: { $0.id == id }) else { return .null }
      return happening.topic == .tenderTransactionsCreate
        ? bodies.tenderTransaction(made, in: order) : bodies.transaction(made, in: order)
    default:
      return bodies.order(order)
    }
  }
}
