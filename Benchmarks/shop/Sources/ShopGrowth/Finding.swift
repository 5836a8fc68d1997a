import ShopifySim

/// Measures finding orders: the same hundred again and again, spread evenly over the shop, so that the table's depth
/// is measured rather than how much of the shop the processor's caches hold.
struct Finding {
  private let shop: Shop
  private let ids: [Int]
  private let names: [String]

  struct NotFound: Error {}

  init(shop: Shop) {
    self.shop = shop
    let orders = shop.orders.map { (id: $0.id, name: $0.name) }
    let step = max(1, orders.count / 100)
    let chosen = stride(from: 0, to: orders.count, by: step).prefix(100).map { orders[$0] }
    ids = chosen.map(\.id)
    names = chosen.map(\.name)
  }

  func nanosecondsByID() throws -> Double {
    try least { for id in ids where shop.order(id: id)?.id != id { throw NotFound() } }
  }

  func nanosecondsByName() throws -> Double {
    try least { for name in names where shop.order(named: name)?.name != name { throw NotFound() } }
  }

  /// CPU time for one, the least of all rounds.
  private func least(_ round: () throws -> Void) rethrows -> Double {
    var best = UInt64.max
    for _ in 0..<1000 {
      let start = Clock.process()
      try round()
      best = min(best, Clock.process() - start)
    }
    return Double(best) / Double(ids.count)
  }
}
