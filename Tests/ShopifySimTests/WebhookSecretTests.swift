import Testing

@testable import ShopifySim

@Suite("Webhook secrets")
struct WebhookSecretTests {
  /// Which of the secrets signed a request; nil for none.
  private func signer(_ request: WebhookTestReceiver.Received, of secrets: [String]) -> String? {
    secrets.first {
      request.header("X-Shopify-Hmac-Sha256") == WebhookSignature.header(body: request.body, secret: $0)
    }
  }

  @Test("After a rotation the old secret signs for its lag, then the new one; retries too")
  func rotation() async throws {
    let receiver = try WebhookTestReceiver(statuses: [200, 200, 500])
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    lab.happen()
    await lab.settle()
    lab.webhooks.rotateSecret(to: "fresh", lag: 1800)
    lab.happen(WebhookLab.event(2, after: 1000))
    await lab.settle()
    lab.happen(WebhookLab.event(3, after: 1795))
    await lab.settle()
    lab.happen(WebhookLab.event(4, after: 2000))
    await lab.settle()
    let signers = receiver.received.map { signer($0, of: ["hush", "fresh"]) }
    #expect(signers == ["hush", "hush", "hush", "fresh", "fresh"])
    let webhookIDs = receiver.received.map(\.webhookID)
    #expect(webhookIDs[2] == webhookIDs[3])
  }

  @Test("A rotation planned for earlier overtakes the one before it")
  func lag() {
    var secrets = SigningSecrets("a")
    let start = WebhookLab.start
    secrets.rotate(to: "b", from: start.advanced(seconds: 3600))
    secrets.rotate(to: "c", from: start.advanced(seconds: 60))
    #expect(secrets.secret(at: start.advanced(seconds: 59)) == "a")
    #expect(secrets.secret(at: start.advanced(seconds: 60)) == "c")
    #expect(secrets.secret(at: start.advanced(seconds: 9999)) == "c")
  }

  @Test("A lag beyond an hour is taken as an hour")
  func longLag() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    lab.webhooks.rotateSecret(to: "fresh", lag: 99_999)
    lab.happen(WebhookLab.event(1, after: 3599))
    await lab.settle()
    lab.happen(WebhookLab.event(2, after: 3600))
    await lab.settle()
    #expect(receiver.received.map { signer($0, of: ["hush", "fresh"]) } == ["hush", "fresh"])
  }

  @Test("A forged secret and a tampered body fail the check, and settle nothing even when taken")
  func forged() async throws {
    let receiver = try WebhookTestReceiver()
    defer { receiver.stop() }
    let lab = WebhookLab()
    lab.webhooks.subscribe(to: .ordersCreate, uri: receiver.url)
    let ids = lab.happen(held: true)
    try await lab.webhooks.deliver(ids, options: DeliveryOptions(forgedSecret: true))
    try await lab.webhooks.deliver(ids, options: DeliveryOptions(tamperedBody: true))
    #expect(lab.webhooks.delivery(ids[0])?.state == .held)
    try await lab.webhooks.deliver(ids)
    #expect(lab.webhooks.delivery(ids[0])?.state == .delivered)
    let requests = receiver.received
    #expect(requests.map { signer($0, of: ["hush"]) } == [nil, nil, "hush"])
    #expect(requests[0].body == requests[2].body)
    #expect(requests[1].body != requests[2].body)
    #expect(requests[1].body.count == requests[2].body.count)
    #expect(requests[1].header("X-Shopify-Hmac-Sha256") == requests[2].header("X-Shopify-Hmac-Sha256"))
  }

  @Test("Secrets show in no description and no mirror")
  func redacted() {
    var secrets = SigningSecrets("a-secret")
    secrets.rotate(to: "b-secret", from: WebhookLab.start)
    #expect(!"\(secrets)".contains("-secret"))
    #expect(!String(reflecting: secrets).contains("-secret"))
    var text = ""
    dump(secrets, to: &text)
    #expect(!text.contains("-secret"))
  }
}
