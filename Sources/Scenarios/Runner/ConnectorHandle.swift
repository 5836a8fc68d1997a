import Synchronization

/// The connector while a scenario runs: whether it is meant to be down, and how it comes back.
final class ConnectorHandle: Sendable {
  let connector: any RunningConnector
  private let downs = Mutex((isDown: false, revives: true, kills: 0))

  init(_ connector: any RunningConnector) { self.connector = connector }

  var isDown: Bool { downs.withLock { $0.isDown } }

  /// Whether the lab killed it at any time.
  var wasKilled: Bool { downs.withLock { $0.kills > 0 } }

  /// Ends the process at once.
  /// - Parameter revives: whether the next step or settling starts it again by itself.
  func kill(revives: Bool) async {
    downs.withLock { $0 = (true, revives, $0.kills + 1) }
    await connector.kill()
  }

  /// Starts it again over the same files.
  func restart() async throws(RunFailure) {
    do {
      try await connector.relaunch()
    } catch {
      throw RunFailure(.didNotFinish, "the connector did not come back: \(error)")
    }
    downs.withLock { $0.isDown = false }
  }

  /// Starts it again after a kill that asked for it; tells a death that nobody asked for.
  func reviveIfNeeded() async throws(RunFailure) {
    let (isDown, revives, _) = downs.withLock { $0 }
    if isDown {
      if revives { try await restart() }
      return
    }
    guard await connector.isRunning else {
      throw RunFailure(
        .didNotFinish, "the connector died", remedy: "look at what it wrote last; nothing asked it to stop")
    }
  }
}
