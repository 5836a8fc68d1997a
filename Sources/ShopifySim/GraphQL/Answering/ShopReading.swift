/// A shop as one request reads it: the answering objects share one reference instead of copying the shop.
final class ShopReading: Sendable {
  let shop: Shop
  init(_ shop: Shop) { self.shop = shop }
}
