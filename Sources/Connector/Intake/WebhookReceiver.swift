import Logging
import Synchronization

/// Takes a delivery: proves it, stores its event, answers. Nothing else happens within the request.
final class WebhookReceiver: Sendable {
  /// A delivery as it came.
  struct Delivery: Sendable {
    /// By header name in lower case.
    var headers: [String: String]
    var body: [UInt8]
  }

  /// The HTTP status, and a word for people.
  struct Answer: Sendable, Equatable {
    var status: Int
    var text: String
  }

  private let shop: String
  private let signature: WebhookSignature
  private let queue: JobQueue
  private let logger: Logger
  private let onJob: @Sendable () -> Void
  private let refusals = Mutex<[String: Int]>([:])

  /// `onJob` is called after a job was stored.
  init(
    shop: String, signature: WebhookSignature, queue: JobQueue, logger: Logger,
    onJob: @escaping @Sendable () -> Void
  ) {
    self.shop = shop
    self.signature = signature
    self.queue = queue
    self.logger = logger
    self.onJob = onJob
  }

  /// How many deliveries of each topic were refused since the process started.
  var rejected: [String: Int] { refusals.withLock { $0 } }

  /// 200 for events that are stored, or were; 401, 400, 404 for what can't be taken; 503 when Shopify shall try again.
  func receive(_ delivery: Delivery) async -> Answer {
    let headers = delivery.headers
    let topic = headers["x-shopify-topic"]
    guard let code = headers["x-shopify-hmac-sha256"], signature.isValid(code, of: delivery.body) else {
      return reject(topic, 401, "the signature doesn't fit the body; check the webhook secret")
    }
    let missing = ["x-shopify-topic", "x-shopify-shop-domain", "x-shopify-webhook-id"]
      .filter { headers[$0]?.isEmpty ?? true }
    guard missing.isEmpty, let topic, let webhookID = headers["x-shopify-webhook-id"] else {
      return reject(topic, 400, "headers are missing: \(missing.joined(separator: ", "))")
    }
    guard headers["x-shopify-shop-domain"] == shop else {
      return reject(topic, 404, "this connector doesn't serve that shop")
    }
    switch WebhookTopic.meaning(of: topic, body: delivery.body) {
    case .unrelated: return Answer(status: 200, text: "nothing to do")
    case .unreadable: return reject(topic, 400, "the body names no order")
    case .order(let gid):
      return await store(gid, topic: topic, eventID: headers["x-shopify-event-id"] ?? webhookID)
    }
  }

  private func store(_ gid: GID, topic: String, eventID: String) async -> Answer {
    do {
      let acceptance = try await queue.accept(eventID: eventID, topic: topic, shop: shop, gid: gid)
      logger.info("\(topic) of \(gid): \(acceptance)")
      if acceptance != .duplicate { onJob() }
      return Answer(status: 200, text: "\(acceptance)")
    } catch {
      logger.error(
        "\(topic) of \(gid) was not stored and answered 503, so that Shopify sends it again: \(error)")
      return Answer(status: 503, text: "not stored; send it again")
    }
  }

  private func reject(_ topic: String?, _ status: Int, _ reason: String) -> Answer {
    // Topics come from whoever sends them: only so many are counted apart.
    let key = topic.map { String($0.prefix(64)) } ?? "none"
    refusals.withLock { refusals in
      let isKnown = refusals[key] != nil || refusals.count < 64
      refusals[isKnown ? key : "other", default: 0] += 1
    }
    logger.warning("a delivery was answered \(status): \(reason)")
    return Answer(status: status, text: reason)
  }

  /// Counts a delivery that was refused before it was read.
  func rejectTooLarge(topic: String?) -> Answer { reject(topic, 413, "the body is too large") }
}
