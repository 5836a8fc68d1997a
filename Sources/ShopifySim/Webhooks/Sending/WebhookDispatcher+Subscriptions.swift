import Synchronization

/// Subscriptions, as the lab, the app's configuration and the Admin API make them.
extension WebhookDispatcher: SubscriptionStore {
  /// All subscriptions there are, oldest first.
  public var subscriptions: [WebhookSubscription] { state.withLock { $0.book.all } }

  /// Those that the Admin API shows, oldest first: configured ones aren't among them.
  public var apiSubscriptions: [WebhookSubscription] { state.withLock { $0.book.visible } }

  /// What `webhookSubscriptions` finds, oldest first; an empty list of topics is every topic.
  public func apiSubscriptions(
    topics: [WebhookTopic] = [], uri: String? = nil, format: WebhookFormat? = nil
  ) -> [WebhookSubscription] {
    apiSubscriptions.filter { subscription in
      (topics.isEmpty || topics.contains(subscription.topic)) && (uri ?? subscription.uri) == subscription.uri
        && (format ?? subscription.format) == subscription.format
    }
  }

  /// Subscriptions that were removed because a delivery failed for good, oldest first.
  public var removedSubscriptions: [WebhookSubscription] { state.withLock { $0.removed } }

  /// The subscription of a global id; nil when there is none that the Admin API shows.
  public func subscription(_ gid: GID) -> WebhookSubscription? {
    guard gid.type == "WebhookSubscription" else { return nil }
    return state.withLock { $0.book.subscription(gid.number) }.flatMap { $0.origin == .adminAPI ? $0 : nil }
  }

  /// Adds a subscription as the lab wants it, as if made through the Admin API; no rule of addresses is looked at.
  @discardableResult
  public func subscribe(to topic: WebhookTopic, uri: String, name: String? = nil) -> WebhookSubscription {
    state.withLock { state in
      let made = WebhookSubscription(
        id: state.book.nextID, topic: topic, uri: uri, format: .json, name: name, filter: nil,
        includeFields: [], metafieldNamespaces: [], metafields: [], apiVersion: apiVersion, origin: .adminAPI,
        createdAt: state.now, updatedAt: state.now)
      state.book.add(made)
      return made
    }
  }

  /// Adds a subscription of the app's configuration file, or of `webhookSubscriptionCreate`.
  ///
  /// - Parameters:
  ///   - apiVersion: the payload's; the shop's own without it.
  ///   - addresses: whether receivers on the own machine are allowed.
  /// - Throws: Shopify's user errors: address, format, filter, or a duplicate.
  @discardableResult
  public func createSubscription(
    to topic: WebhookTopic, _ input: WebhookSubscriptionInput,
    origin: WebhookSubscription.Origin = .adminAPI, apiVersion: String? = nil,
    addresses: WebhookAddressRule = .httpsOnly
  ) throws(SubscriptionRefusal) -> WebhookSubscription {
    let version = apiVersion ?? self.apiVersion
    return try state.withLock { state throws(SubscriptionRefusal) in
      state.leanOnSubscriptionRules()
      return try state.book.create(
        topic, input,
        context: SubscriptionContext(
          apiVersion: version, origin: origin, now: state.now, addresses: addresses))
    }
  }

  /// `webhookSubscriptionUpdate`; deliveries already made keep their address and payload.
  @discardableResult
  public func updateSubscription(
    _ gid: GID, _ input: WebhookSubscriptionInput, addresses: WebhookAddressRule = .httpsOnly
  ) throws(SubscriptionRefusal) -> WebhookSubscription {
    try state.withLock { state throws(SubscriptionRefusal) in
      state.leanOnSubscriptionRules()
      return try state.book.update(
        gid.type == "WebhookSubscription" ? gid.number : 0, input,
        context: SubscriptionContext(
          apiVersion: apiVersion, origin: .adminAPI, now: state.now, addresses: addresses))
    }
  }

  /// `webhookSubscriptionDelete`; what the subscription still had to deliver is given up.
  @discardableResult
  public func deleteSubscription(_ gid: GID) throws(SubscriptionRefusal) -> WebhookSubscription {
    try state.withLock { state throws(SubscriptionRefusal) in
      state.leanOnSubscriptionRules()
      let gone = try state.book.delete(gid.type == "WebhookSubscription" ? gid.number : 0)
      state.giveUp(gone.id, .subscriptionDeleted)
      return gone
    }
  }
}
