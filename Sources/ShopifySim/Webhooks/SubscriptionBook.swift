/// The subscriptions of an app, by id and by topic.
struct SubscriptionBook: Sendable {
  private var byID: [Int: WebhookSubscription] = [:]
  private var byTopic: [WebhookTopic: [Int]] = [:]
  private var ids: [Int] = []
  private var lastID = 1000

  /// All of them, oldest first.
  var all: [WebhookSubscription] { ids.compactMap { byID[$0] } }

  /// Those made through the Admin API, which alone it shows.
  var visible: [WebhookSubscription] { all.filter { $0.origin == .adminAPI } }

  func subscription(_ id: Int) -> WebhookSubscription? { byID[id] }

  /// Those of a topic, oldest first.
  func subscriptions(to topic: WebhookTopic) -> [WebhookSubscription] {
    byTopic[topic, default: []].compactMap { byID[$0] }
  }

  /// Adds a subscription that keeps the rules, or says which it breaks.
  mutating func create(
    _ topic: WebhookTopic, _ input: WebhookSubscriptionInput, context: SubscriptionContext
  ) throws(SubscriptionRefusal) -> WebhookSubscription {
    var errors: [SubscriptionRefusal.UserError] = []
    let filter = Self.filter(input.filter, &errors)
    let made = WebhookSubscription(
      id: lastID + 1, topic: topic, uri: input.uri ?? "", format: input.format ?? .json,
      name: Self.shown(input.name), filter: filter, includeFields: input.includeFields ?? [],
      metafieldNamespaces: input.metafieldNamespaces ?? [], metafields: input.metafields ?? [],
      apiVersion: context.apiVersion, origin: context.origin, createdAt: context.now, updatedAt: context.now)
    errors += complaints(about: made, input, context.addresses)
    guard errors.isEmpty else { throw SubscriptionRefusal(userErrors: errors) }
    add(made)
    return made
  }

  /// Adds a subscription as the lab wants it, without looking at the rules.
  mutating func add(_ subscription: WebhookSubscription) {
    lastID = max(lastID, subscription.id)
    byID[subscription.id] = subscription
    byTopic[subscription.topic, default: []].append(subscription.id)
    ids.append(subscription.id)
  }

  var nextID: Int { lastID + 1 }

  /// Changes a subscription of the Admin API; deliveries already made keep what they have.
  mutating func update(
    _ id: Int, _ input: WebhookSubscriptionInput, context: SubscriptionContext
  ) throws(SubscriptionRefusal) -> WebhookSubscription {
    guard var changed = byID[id], changed.origin == .adminAPI else { throw Self.missing }
    var errors: [SubscriptionRefusal.UserError] = []
    if let uri = input.uri { changed.uri = uri }
    if let format = input.format { changed.format = format }
    if let name = input.name { changed.name = Self.shown(name) }
    if let filter = input.filter { changed.filter = Self.filter(filter, &errors) }
    if let fields = input.includeFields { changed.includeFields = fields }
    if let namespaces = input.metafieldNamespaces { changed.metafieldNamespaces = namespaces }
    if let metafields = input.metafields { changed.metafields = metafields }
    changed.updatedAt = context.now
    errors += complaints(about: changed, input, context.addresses)
    guard errors.isEmpty else { throw SubscriptionRefusal(userErrors: errors) }
    byID[id] = changed
    return changed
  }

  /// Takes out a subscription of the Admin API.
  mutating func delete(_ id: Int) throws(SubscriptionRefusal) -> WebhookSubscription {
    guard let subscription = byID[id], subscription.origin == .adminAPI else { throw Self.missing }
    remove(id)
    return subscription
  }

  mutating func remove(_ id: Int) {
    guard let subscription = byID.removeValue(forKey: id) else { return }
    byTopic[subscription.topic]?.removeAll { $0 == id }
    ids.removeAll { $0 == id }
  }

  private func complaints(
    about made: WebhookSubscription, _ input: WebhookSubscriptionInput, _ addresses: WebhookAddressRule
  ) -> [SubscriptionRefusal.UserError] {
    let address = ["webhookSubscription", "callbackUrl"]
    var errors = addresses.complaints(about: made.uri).map {
      SubscriptionRefusal.UserError(field: address, message: $0.message, remedy: $0.remedy)
    }
    if made.format != .json {
      let shown = made.format.rawValue.lowercased()
      errors.append(
        .init(
          field: ["webhookSubscription", "format"],
          message: "Format '\(shown)' is invalid for this webhook topic. Allowed formats: json",
          remedy: "use JSON, the only format that is simulated"))
    }
    let others = all.filter { $0.id != made.id && $0.origin == made.origin }
    if others.contains(where: { Self.areTheSame($0, made) }) {
      errors.append(
        .init(
          field: address, message: "Address for this topic has already been taken",
          remedy: "delete the older subscription, or give this one another address or filter"))
    }
    if let name = made.name, others.contains(where: { $0.name?.lowercased() == name.lowercased() }) {
      errors.append(
        .init(
          field: ["webhookSubscription", "name"], message: "Name already exists, no duplicate allowed",
          remedy: "choose another name"))
    }
    return errors
  }

  private static func areTheSame(_ one: WebhookSubscription, _ other: WebhookSubscription) -> Bool {
    one.topic == other.topic && one.uri == other.uri && one.format == other.format
      && one.filter?.text == other.filter?.text
  }

  private static func filter(
    _ text: String?, _ errors: inout [SubscriptionRefusal.UserError]
  ) -> WebhookFilter? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    do {
      return try WebhookFilter(text)
    } catch {
      errors.append(
        .init(
          field: ["webhookSubscription"],
          message:
            "The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.",
          remedy: "the filter '\(text)' has \(error)"))
      return nil
    }
  }

  private static func shown(_ name: String?) -> String? { name.flatMap { $0.isEmpty ? nil : $0 } }

  private static let missing = SubscriptionRefusal(
    userErrors: [
      .init(
        field: ["id"], message: "Webhook subscription does not exist",
        remedy: "take an id from webhookSubscriptions; configured ones can't be changed through the API")
    ])
}
