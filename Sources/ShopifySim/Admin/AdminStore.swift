/// What a request of the Admin API reads and changes: the shop, and what the app that asks has of its own.
///
/// A change is done whole or not at all, as if no other request ran beside it.
protocol AdminStore: Sendable {
  /// The shop as it is now.
  var shop: Shop { get }
  /// What the asking app has of its own, as it is now.
  var app: AppInstallation { get }
  /// Where webhook subscriptions are kept; nil when there are none to ask for.
  var subscriptions: (any SubscriptionStore)? { get }

  /// Now, on the shop's clock and on the client's.
  var moment: AdminMoment { get }

  /// Changes the shop in one step of its clock; what happened becomes events and webhooks.
  ///
  /// - Throws: what `body` throws; then nothing has changed.
  func change<Value: Sendable>(
    _ body: (inout Shop) throws(ShopError) -> (Value, [Happening])
  ) throws(ShopError) -> Value

  /// Changes what the app has of its own.
  func changeApp<Value: Sendable>(_ body: (inout AppInstallation) -> Value) -> Value
}

extension AdminStore {
  /// Without a server no time passes for clients.
  var moment: AdminMoment { AdminMoment(shop: shop.now) }

  /// Performs steps as one change, as a mutation that does no more than they.
  func perform(_ steps: ShopStep...) throws(ShopError) {
    try change { shop throws(ShopError) in
      var happenings: [Happening] = []
      for step in steps { happenings += try shop.perform(step) }
      return ((), happenings)
    }
  }
}
