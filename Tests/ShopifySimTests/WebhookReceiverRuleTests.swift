import CurlTransport
import Foundation
import ShopifySim
import Testing

@Suite("What a webhook's receiver may do")
struct WebhookReceiverRuleTests {
  /// Four times shorter: 250 ms to connect, 1.25 s in all.
  private static let quick = WebhookDispatcher.limits.divided(by: 4)

  private func attempt(
    _ url: String, within limits: HTTPLimits = WebhookDispatcher.limits
  ) async throws -> DeliveryAttempt {
    let lab = WebhookLab(limits: limits)
    lab.webhooks.subscribe(to: .ordersCreate, uri: url)
    let ids = lab.happen()
    await lab.webhooks.advance(by: 0)
    let state = lab.webhooks.delivery(ids[0])?.state
    let attempt = try #require(lab.webhooks.attempts(of: ids[0]).first)
    #expect(state == (attempt.isSuccess ? .delivered : .pending))
    return attempt
  }

  @Test("The limits are one second to connect and five in all, and divisible")
  func limits() {
    #expect(WebhookDispatcher.limits.connect == .seconds(1))
    #expect(WebhookDispatcher.limits.total == .seconds(5))
    #expect(Self.quick.connect == .milliseconds(250))
    #expect(Self.quick.total == .milliseconds(1250))
  }

  @Test("A 2xx is a success", arguments: [200, 201, 202, 204, 226, 299])
  func success(status: Int) async throws {
    let receiver = try WebhookTestReceiver(statuses: [status])
    defer { receiver.stop() }
    #expect(try await attempt(receiver.url).isSuccess)
  }

  @Test("Anything else is a failure", arguments: [300, 304, 400, 401, 404, 410, 413, 429, 500, 503, 599])
  func failure(status: Int) async throws {
    let receiver = try WebhookTestReceiver(statuses: [status])
    defer { receiver.stop() }
    let attempt = try await attempt(receiver.url)
    #expect(!attempt.isSuccess)
    #expect(attempt.status == status)
  }

  @Test("A redirect is a failure and its target hears nothing")
  func redirect() async throws {
    let target = try WebhookTestReceiver()
    let receiver = try WebhookTestReceiver { [url = target.url] _ in .redirect(to: url) }
    defer {
      target.stop()
      receiver.stop()
    }
    let attempt = try await attempt(receiver.url)
    #expect(attempt.status == 302)
    #expect(!attempt.isSuccess)
    #expect(target.received.isEmpty)
  }

  @Test("Nobody listening is a failure")
  func refused() async throws {
    let receiver = try WebhookTestReceiver()
    receiver.stop()
    let attempt = try await attempt("http://127.0.0.1:1/webhooks")
    #expect(attempt.status == nil)
    #expect(attempt.error?.contains("connect") == true)
  }

  @Test("A receiver that doesn't take the connection in time is a failure while connecting")
  func slowConnect() async throws {
    let full = try FullBacklog()
    defer { full.stop() }
    let attempt = try await attempt("http://127.0.0.1:\(full.port)/webhooks", within: Self.quick)
    #expect(attempt.status == nil)
    #expect(attempt.error?.contains("timeout (connect)") == true)
  }

  @Test("A receiver that never answers is a failure while waiting")
  func silence() async throws {
    let receiver = try WebhookTestReceiver { _ in .silence }
    defer { receiver.stop() }
    let attempt = try await attempt(receiver.url, within: Self.quick)
    #expect(attempt.status == nil)
    #expect(attempt.error?.contains("timeout (wait)") == true)
    #expect(receiver.received.count == 1)
  }

  @Test("A 200 whose end comes too late is a failure")
  func trickle() async throws {
    let receiver = try WebhookTestReceiver { _ in .trickle }
    defer { receiver.stop() }
    let attempt = try await attempt(receiver.url, within: Self.quick)
    #expect(!attempt.isSuccess)
    #expect(attempt.error?.contains("timeout (receive)") == true)
  }

  @Test("A connection closed without an answer is a failure")
  func hangUp() async throws {
    let receiver = try WebhookTestReceiver { _ in .hangUp }
    defer { receiver.stop() }
    #expect(try await !attempt(receiver.url).isSuccess)
  }

  @Test("A 200 with more than anybody reads is a success all the same")
  func longAnswer() async throws {
    let receiver = try WebhookTestReceiver { _ in .long(2 << 20) }
    defer { receiver.stop() }
    let attempt = try await attempt(receiver.url)
    #expect(attempt.status == 200)
    #expect(attempt.isSuccess)
  }
}
