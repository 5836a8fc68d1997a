import CommerceTypes

/// Goods left and came back exactly as Shopify says; what is still to leave, and nothing else, waits in open
/// transfers and is reserved.
struct StockMovedOnce: Invariant {
  let name = InvariantName.stockMovedOnce

  func check(_ evidence: Evidence, into check: inout InvariantCheck) {
    var change: [Books.StockKey: Int] = [:]
    var open: [String: Int] = [:]
    for order in evidence.orders where !order.isHeld {
      for units in order.fulfilled.joined() { change[key(units), default: 0] -= units.quantity }
      for units in order.returned { change[key(units), default: 0] += units.quantity }
      for (sku, quantity) in order.unfulfilled { open[sku, default: 0] += quantity }
      waiting(order, evidence.records(of: order), &check)
    }
    let stock = evidence.books.stock
    for key in Set(change.keys).union(stock.keys).sorted(by: { ($0.sku, $0.location) < ($1.sku, $1.location) }
    ) {
      let before = evidence.books.stockBefore[key]?.quantity ?? .zero
      check.amounts(
        "\(key.sku) at \(key.location): change of stock.quant.quantity",
        expected: ExactDecimal(change[key] ?? 0), actual: (stock[key]?.quantity ?? .zero) - before, digits: 3)
    }
    for (sku, quantity) in open.sorted(by: { $0.key < $1.key }) {
      let levels = stock.filter { $0.key.sku == sku }.values
      let onHand = levels.map(\.quantity).sum()
      check.amounts(
        "\(sku): Σ stock.quant.reserved_quantity",
        expected: min(ExactDecimal(quantity), max(.zero, onHand)), actual: levels.map(\.reserved).sum(),
        digits: 3,
        hints: ["\(quantity) ordered and not fulfilled, \(onHand) on hand"])
    }
  }

  private func waiting(_ order: OrderFacts, _ records: Books.OrderRecords, _ check: inout InvariantCheck) {
    let transfers = records.pickings.filter { $0.direction == "outgoing" && $0.isOpen }
    for sku in Set(order.unfulfilled.keys).union(records.waiting.keys).sorted() {
      check.amounts(
        "\(order.name): units of \(sku) that open transfers wait to send",
        expected: ExactDecimal(order.unfulfilled[sku] ?? 0), actual: records.waiting[sku] ?? .zero, digits: 3,
        hints: transfers.isEmpty ? [] : ["look at " + transfers.map(\.label).joined(separator: ", ")])
    }
  }

  private func key(_ units: OrderFacts.Units) -> Books.StockKey {
    Books.StockKey(sku: units.sku, location: units.location)
  }
}
