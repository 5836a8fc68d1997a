import Synchronization

/// A shop and an app without a server; events are dropped, and nobody is throttled unless the app says so.
final class MemoryAdminStore: AdminStore {
  private struct Content: Sendable {
    var shop: Shop
    var app: AppInstallation
  }

  private let content: Mutex<Content>
  let subscriptions: (any SubscriptionStore)?

  init(
    _ shop: Shop, app: AppInstallation = AppInstallation(AppSettings(limits: .unlimited)),
    subscriptions: (any SubscriptionStore)? = nil
  ) {
    content = Mutex(Content(shop: shop, app: app))
    self.subscriptions = subscriptions
  }

  var shop: Shop { content.withLock { $0.shop } }
  var app: AppInstallation { content.withLock { $0.app } }

  func change<Value: Sendable>(
    _ body: (inout Shop) throws(ShopError) -> (Value, [Happening])
  ) throws(ShopError) -> Value {
    try content.withLock { content throws(ShopError) in try content.shop.apply(body).value }
  }

  func changeApp<Value: Sendable>(_ body: (inout AppInstallation) -> Value) -> Value {
    content.withLock { body(&$0.app) }
  }

  /// Performs a step of a script.
  func apply(_ step: ShopStep) throws(ShopError) {
    try content.withLock { content throws(ShopError) in _ = try content.shop.apply(step) }
  }
}
