extension Behaviour {
  static let webhookHeaders = Behaviour(
    "webhook.headers", .captured, "A delivery carries the classic X-Shopify headers, in names and forms.")
  static let webhookSignature = Behaviour(
    "webhook.signature", .documented,
    "X-Shopify-Hmac-Sha256 is base64 of the HMAC-SHA256 of the raw body under the app's client secret.")
  static let webhookIDs = Behaviour(
    "webhook.ids", .documented,
    "Retries keep their webhook id; subscriptions to one event share its event id, each under a webhook id of its own."
  )
  static let webhookSubTopic = Behaviour(
    "webhook.sub-topic", .assumed, "X-Shopify-Sub-Topic of metaobject topics is the metaobject's type.")
  static let webhookEventBuses = Behaviour(
    "webhook.event-buses", .assumed,
    "Deliveries to EventBridge and Pub/Sub are made and held back: the simulator sends over HTTP alone.")
  static let webhookTest = Behaviour(
    "webhook.test", .assumed, "X-Shopify-Test: true goes with events of test orders, as with triggered tests."
  )
  static let webhookTimeLimits = Behaviour(
    "webhook.time-limits", .documented, "A receiver has 1 s to accept the connection and 5 s in all.")
  static let webhookStatus = Behaviour(
    "webhook.status", .documented, "Only a 2xx is a success; a redirect is a failure and never followed.")
  static let webhookRetries = Behaviour(
    "webhook.retries", .documented, "A failed delivery is tried eight times more within four hours.")
  static let webhookRetrySpacing = Behaviour(
    "webhook.retry-spacing", .assumed,
    "The eight retries come after 10 s, 30 s, 90 s, 4.5 min, 13.5 min, 30 min, 1 h and 2 h.")
  static let webhookFrozen = Behaviour(
    "webhook.frozen", .documented, "A retry sends the original payload to the address of the event's moment.")
  static let webhookRemoval = Behaviour(
    "webhook.removal", .documented,
    "After eight consecutive failures a subscription made through the Admin API is removed, a configured one isn't."
  )
  static let webhookRemovalCount = Behaviour(
    "webhook.removal-count", .assumed,
    "The eight are one delivery's retries, and any success of the subscription since its first failure saves it."
  )
  static let webhookOpenAtRemoval = Behaviour(
    "webhook.open-at-removal", .assumed,
    "What a removed or deleted subscription still had to deliver is given up.")
  static let webhookOrder = Behaviour(
    "webhook.order", .documented, "No order of deliveries is promised, and each comes at least once.")
  static let webhookSecretLag = Behaviour(
    "webhook.secret-lag", .documented,
    "After a rotation the old secret may sign for up to one hour, then the new one does.")
  static let webhookHTTPSOnly = Behaviour(
    "webhook.https-only", .captured, "An address that isn't https is refused.")
  static let webhookAddressCap = Behaviour(
    "webhook.address-cap", .captured, "An address of more than 65,535 bytes is refused.")
  static let webhookDuplicate = Behaviour(
    "webhook.duplicate", .captured,
    "A second subscription of the same topic, address, format and filter is refused.")
  static let webhookRefusalWords = Behaviour(
    "webhook.refusal-words", .assumed, "The words and fields of a refused subscription's user errors.")
  static let webhookConfiguredHidden = Behaviour(
    "webhook.configured-hidden", .assumed,
    "The Admin API neither lists nor changes subscriptions of the app's configuration.")
  static let webhookFilter = Behaviour(
    "webhook.filter", .documented,
    "A subscription's filter is search syntax over the payload's fields, nested ones behind a period.")
  static let webhookFilterMatching = Behaviour(
    "webhook.filter-matching", .assumed,
    "A filter's text matches without regard to case, numbers as numbers, dates as moments, any element of a list."
  )
  static let webhookIncludeFields = Behaviour(
    "webhook.include-fields", .documented, "Only the fields named in include_fields are in the payload.")
  static let webhookIncludeNested = Behaviour(
    "webhook.include-nested", .assumed,
    "A nested field keeps its list's elements with that field alone; no id is added that wasn't named.")
  static let webhookMetafields = Behaviour(
    "webhook.metafields", .assumed,
    "The payload's metafields are those of the namespaces and identifiers asked for, and only when asked.")
}
