import ShopifySim
import Wiretap

/// Waits until nothing is left to do: every webhook answered, the connector idle, both links quiet.
struct Settler {
  let stage: Stage
  /// How long both links must be quiet where the connector tells no status.
  var quiet: Duration = .seconds(2)

  /// Returns when all is settled; a time-out is a run that did not finish, not a verdict.
  func settle(within timeout: Duration, at position: SourcePosition) async throws {
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: timeout)
    var pause = Duration.milliseconds(10)
    var waitsFor = "the connector"
    while clock.now < deadline {
      try Task.checkCancellation()
      try await stage.connector.reviveIfNeeded()
      if stage.simulator.webhooks.pending > 0 {
        waitsFor = "\(stage.simulator.webhooks.pending) webhooks that were not answered with success"
        await stage.simulator.webhooks.deliverPending()
      } else if !stage.connector.isDown {
        if let url = stage.connector.connector.statusURL {
          if try await isIdleTwice(url) { return }
          waitsFor = "the connector's status to be idle"
        } else {
          if isQuiet(clock.now) { return }
          waitsFor = "\(quiet) without a request"
        }
      } else {
        return
      }
      try await Task.sleep(for: pause)
      pause = min(pause * 2, .milliseconds(100))
    }
    throw RunFailure(
      .didNotFinish, "not settled after \(timeout): still waiting for \(waitsFor)", at: position,
      remedy: "give settle more time, or look at the connector's jobs and its last calls")
  }

  /// Idle, and idle again with no request in between.
  private func isIdleTwice(_ url: String) async throws -> Bool {
    let before = traffic
    guard before.open == 0, await ConnectorStatus.fetch(url, with: stage.transport)?.idle == true else {
      return false
    }
    try await Task.sleep(for: .milliseconds(5))
    guard await ConnectorStatus.fetch(url, with: stage.transport)?.idle == true else { return false }
    return traffic == before && stage.simulator.webhooks.pending == 0
  }

  private func isQuiet(_ now: ContinuousClock.Instant) -> Bool {
    let last = max(stage.odooTap.quietSince, stage.shopifyTap.quietSince)
    return traffic.open == 0 && now - last >= quiet
  }

  private struct Traffic: Equatable {
    var requests: Int
    var open: Int
  }

  private var traffic: Traffic {
    Traffic(
      requests: stage.odooTap.exchanges.count + stage.shopifyTap.exchanges.count,
      open: stage.odooTap.openExchanges + stage.shopifyTap.openExchanges)
  }
}
