import Synchronization

/// A script's power over deliveries. What isn't possible is refused and changes nothing.
extension WebhookDispatcher {
  /// A day, the latest that a webhook was seen to come: for ``delay(_:seconds:)``.
  public static let aDay = 86_400

  /// Keeps pending deliveries back until they are released or sent explicitly.
  public func hold(_ ids: [WebhookDelivery.ID]) throws(ShopError) {
    try state.withLock { state throws(ShopError) in try state.hold(ids) }
  }

  /// Makes held deliveries due, now or when they would have been.
  public func release(_ ids: [WebhookDelivery.ID]) throws(ShopError) {
    try state.withLock { state throws(ShopError) in try state.release(ids) }
  }

  /// Takes open deliveries out, as if Shopify had lost them; they stay listed as dropped.
  public func drop(_ ids: [WebhookDelivery.ID]) throws(ShopError) {
    try state.withLock { state throws(ShopError) in try state.drop(ids) }
  }

  /// Makes open deliveries due so many seconds later, held ones pending; from now on if they are due already.
  public func delay(_ ids: [WebhookDelivery.ID], seconds: Int) throws(ShopError) {
    try state.withLock { state throws(ShopError) in try state.delay(ids, seconds: seconds) }
  }

  /// Makes pending deliveries fall due, and arrive, in this sequence, at the moments that they have between them.
  public func reorder(_ ids: [WebhookDelivery.ID]) throws(ShopError) {
    try state.withLock { state throws(ShopError) in try state.reorder(ids) }
  }
}
