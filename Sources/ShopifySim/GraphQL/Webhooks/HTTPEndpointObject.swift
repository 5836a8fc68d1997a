import GraphQLLanguage

/// Where a subscription's deliveries go: over HTTP, the only kind that is simulated.
struct HTTPEndpointObject: Resolvable {
  let uri: String
  var typeName: String { "WebhookHttpEndpoint" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "callbackUrl" ? .text(uri) : nil
  }
}
