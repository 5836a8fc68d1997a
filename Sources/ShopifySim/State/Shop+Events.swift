/// Turning what happened into events with ids.
extension Shop {
  mutating func events(for happenings: [Happening]) -> [ShopEvent] {
    guard !happenings.isEmpty else { return [] }
    let first = eventCount + 1
    eventCount += happenings.count
    for behaviour in [Behaviour.recordIDs, .stepClock, .eventSequence] { lean(on: behaviour) }
    let snapshot = self
    return happenings.enumerated().map { index, happening in
      let order = snapshot.order(of: happening.resource)
      return ShopEvent(
        topic: happening.topic, eventID: eventID(first + index),
        resource: snapshot.gid(of: happening.resource),
        orderName: order?.name, triggeredAt: happening.at ?? now, isTest: order?.isTest ?? false,
        shop: snapshot,
        happening: happening)
    }
  }

  /// A UUID made from the shop's id base and the event's number alone.
  private func eventID(_ number: Int) -> String {
    DeterministicUUID.text(seed: "\(configuration.domain)/\(configuration.idBase)/event/\(number)")
  }

  func order(of resource: Happening.Resource) -> Order? {
    switch resource {
    case .order(let id), .orderEdit(_, let id), .fulfillment(_, let id), .fulfillmentOrder(_, let id),
      .refund(_, let id), .return(_, let id), .transaction(_, let id):
      orders[id]
    default: nil
    }
  }

  func gid(of resource: Happening.Resource) -> GID {
    switch resource {
    case .order(let id): GID("Order", id)
    case .orderEdit(let id, _): GID("OrderEdit", id)
    case .fulfillment(let id, _): GID("Fulfillment", id)
    case .fulfillmentOrder(let id, _): GID("FulfillmentOrder", id)
    case .refund(let id, _): GID("Refund", id)
    case .return(let id, _): GID("Return", id)
    case .transaction(let id, _): GID("OrderTransaction", id)
    case .draftOrder(let id): GID("DraftOrder", id)
    case .customer(let id): GID("Customer", id)
    case .company(let id): GID("Company", id)
    case .product(let id): GID("Product", id)
    case .inventoryItem(let id): GID("InventoryItem", id)
    case .inventoryLevel(let id): GID("InventoryLevel", id)
    case .location(let id): GID("Location", id)
    case .giftCard(let id): GID("GiftCard", id)
    case .payout(let id): GID("ShopifyPaymentsPayout", id)
    case .dispute(let id): GID("ShopifyPaymentsDispute", id)
    case .bulkOperation(let id): GID("BulkOperation", id)
    case .deleted(let gid): gid
    }
  }
}

extension Behaviour {
  static let recordIDs = Behaviour(
    "general.ids", .assumed,
    "Numeric ids of all kinds of records count up together from the shop's base; Shopify's own aren't dense.")
  static let stepClock = Behaviour(
    "general.clock", .assumed,
    "Each step takes one second of the shop's clock, and everything that it does happens at its end.")
  static let eventSequence = Behaviour(
    "general.events", .assumed,
    "A step's events come in one sequence: customers and levels that it makes, what it is about, orders/updated, then "
      + "changed levels.")
}
