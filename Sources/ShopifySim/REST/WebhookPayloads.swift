import GraphQLLanguage

/// The payloads of webhooks, from the shop's state right after what they tell.
struct WebhookPayloads {
  let shop: Shop

  func body(of happening: Happening) -> JSONValue { .null }
}
