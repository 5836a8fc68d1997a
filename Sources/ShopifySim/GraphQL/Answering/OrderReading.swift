import CommerceTypes

/// An order as one request reads it, with the shop around it.
final class OrderReading: Sendable {
  let order: Order
  let reading: ShopReading

  init(_ order: Order, _ reading: ShopReading) {
    self.order = order
    self.reading = reading
  }

  var shop: Shop { reading.shop }

  /// An amount of the order in its two currencies.
  func money(_ bag: MoneyBag?) -> ResolvedValue {
    bag.map { .object(MoneyBagObject(bag: $0, currencies: order.currencies)) } ?? .null
  }

  /// One unit's part of an amount, rounded half up in each currency.
  func each(_ bag: MoneyBag, of count: Int) -> MoneyBag {
    map(bag) { $0.divided(by: ExactDecimal(count), digits: $1) ?? .zero }
  }

  /// The part of an amount that some of its units bear, rounded half up in each currency.
  func part(of bag: MoneyBag, units: Int, of count: Int) -> MoneyBag {
    if units == count { return bag }
    return map(bag * units) { $0.divided(by: ExactDecimal(count), digits: $1) ?? .zero }
  }

  /// Does the same in both currencies, each with its minor digits.
  func map(_ bag: MoneyBag, _ change: (ExactDecimal, Int) -> ExactDecimal) -> MoneyBag {
    let currencies = order.currencies
    return MoneyBag(
      shop: change(bag.shop, currencies.shop.minorDigits),
      presentment: change(bag.presentment, currencies.presentment.minorDigits))
  }

  /// The disputes of its charges, oldest first.
  var disputes: [Dispute] { shop.disputes(of: order) }

  func taxLines(_ lines: [TaxLine]) -> ResolvedValue {
    .list(lines.map { TaxLineObject(line: $0, currencies: order.currencies) })
  }

  func allocations(_ allocations: [DiscountAllocation]) -> ResolvedValue {
    .list(allocations.map { AllocationObject(allocation: $0, order: self) })
  }

  func line(_ id: Int) -> ResolvedValue {
    .optional(order.lineItem(id: id).map { LineItemObject(line: $0, order: self) })
  }

  func location(_ id: Int?) -> ResolvedValue {
    .optional(id.flatMap { shop.location(id: $0) }.map { LocationObject(location: $0, reading: reading) })
  }
}
