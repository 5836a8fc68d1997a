import Synchronization

/// Taking over subscriptions of another dispatcher.
extension WebhookDispatcher {
  /// Adds a subscription as it is, its id too; no rule is looked at.
  func adopt(_ subscription: WebhookSubscription) {
    state.withLock { $0.book.add(subscription) }
  }
}
