import CurlTransport

/// One attempt's request, as Shopify writes it or as a script spoils it.
struct WebhookRequest {
  let domain: String
  let delivery: WebhookDelivery
  let payload: [UInt8]
  let webhookID: String
  let secret: String
  let options: DeliveryOptions

  /// The classic headers over the raw body.
  func request(within limits: HTTPLimits) -> HTTPRequest {
    let key = options.forgedSecret ? "not-" + secret + "-at-all" : secret
    var headers = [
      HTTPHeader("Content-Type", "application/json"),
      HTTPHeader("User-Agent", "Shopify-Captain-Hook"),
      HTTPHeader("X-Shopify-Topic", delivery.topic.rawValue),
      HTTPHeader("X-Shopify-Hmac-Sha256", WebhookSignature.header(body: payload, secret: key)),
      HTTPHeader("X-Shopify-Shop-Domain", domain),
      HTTPHeader("X-Shopify-API-Version", delivery.subscription.apiVersion),
      HTTPHeader("X-Shopify-Webhook-Id", webhookID),
      HTTPHeader("X-Shopify-Event-Id", delivery.eventID),
      HTTPHeader("X-Shopify-Triggered-At", delivery.triggeredAt.nanosecondText),
    ]
    if let name = delivery.subscription.name { headers.append(HTTPHeader("X-Shopify-Name", name)) }
    if let subTopic = delivery.subTopic { headers.append(HTTPHeader("X-Shopify-Sub-Topic", subTopic)) }
    if delivery.isTest { headers.append(HTTPHeader("X-Shopify-Test", "true")) }
    return HTTPRequest(
      method: "POST", url: delivery.subscription.uri, headers: headers,
      body: options.tamperedBody ? Self.tampered(payload) : payload, limits: limits)
  }

  /// The body with its last digit changed, still JSON of the same length.
  private static func tampered(_ body: [UInt8]) -> [UInt8] {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let index = body.lastIndex(where: { digits.contains($0) }) else {
      return body + [UInt8(ascii: " ")]
    }
    var changed = body
    changed[index] = body[index] == UInt8(ascii: "9") ? UInt8(ascii: "8") : body[index] + 1
    return changed
  }
}
