import Synchronization

/// Sends the webhooks of the Admin API's own changes after the answer, in the order of the changes.
///
/// While the simulator isn't serving they stay pending.
final class WebhookCourier: Sendable {
  private struct Errand: Sendable {
    let deliveries: [WebhookDelivery.ID]
    let webhooks: WebhookDispatcher
  }

  private struct Queue {
    var errands: [Errand] = []
    var waiting: CheckedContinuation<Void, Never>?
  }

  private let queue = Mutex(Queue())

  func send(_ deliveries: [WebhookDelivery.ID], of webhooks: WebhookDispatcher) {
    guard !deliveries.isEmpty else { return }
    let waiting = queue.withLock { queue in
      queue.errands.append(Errand(deliveries: deliveries, webhooks: webhooks))
      defer { queue.waiting = nil }
      return queue.waiting
    }
    waiting?.resume()
  }

  /// Sends until it is cancelled.
  func run() async {
    while !Task.isCancelled {
      let errands = queue.withLock { queue in
        defer { queue.errands = [] }
        return queue.errands
      }
      for errand in errands {
        for delivery in errand.deliveries {
          // What a script has taken away in the meantime is its affair; the others still go.
          _ = try? await errand.webhooks.deliver([delivery])
        }
      }
      if errands.isEmpty { await wait() }
    }
  }

  private func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isNeeded = queue.withLock { queue in
          guard queue.errands.isEmpty, !Task.isCancelled else { return false }
          queue.waiting = continuation
          return true
        }
        if !isNeeded { continuation.resume() }
      }
    } onCancel: {
      let waiting = queue.withLock { queue in
        defer { queue.waiting = nil }
        return queue.waiting
      }
      waiting?.resume()
    }
  }
}
