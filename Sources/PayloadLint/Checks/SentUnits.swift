/// How many units of each line an order's fulfillments sent.
struct SentUnits {
  typealias Count = (count: Int, spots: [Spot])

  /// By line id, of fulfillments that succeeded.
  private(set) var done: [String: Count] = [:]
  /// By line id, of those that are under way as well.
  private(set) var started: [String: Count] = [:]

  /// Nil when not every fulfillment's lines are told.
  init?(_ order: OrderBody) {
    guard let list = order.fulfillmentList, list.isWhole else { return nil }
    for fulfillment in order.fulfillments {
      guard let units = fulfillment.units, fulfillment.status != nil else { return nil }
      if fulfillment.isOff { continue }
      for (id, quantity) in units {
        started[id, default: (0, [])].count += quantity.value
        started[id]?.spots.append(quantity.spot)
        guard fulfillment.isSuccess else { continue }
        done[id, default: (0, [])].count += quantity.value
        done[id]?.spots.append(quantity.spot)
      }
    }
  }
}
