/// A shop as one request reads it: the answering objects share one reference instead of copying the shop.
final class ShopReading: Sendable {
  let shop: Shop
  /// What the asking app has of its own.
  let app: AppInstallation
  /// Where searches leave what they have to warn of.
  let searches = SearchNotes()

  init(_ shop: Shop, app: AppInstallation = AppInstallation()) {
    self.shop = shop
    self.app = app
  }
}
