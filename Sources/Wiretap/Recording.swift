import Synchronization

/// What a tap has seen so far.
final class Recording: Sendable {
  private struct State {
    var exchanges: [Exchange] = []
    var open = 0
    var lastChange = ContinuousClock.now
  }

  private let state = Mutex(State())

  var exchanges: [Exchange] { state.withLock { $0.exchanges } }

  var open: Int { state.withLock { $0.open } }

  var quietSince: ContinuousClock.Instant {
    state.withLock { $0.open > 0 ? .now : $0.lastChange }
  }

  var upstreamTime: Duration {
    state.withLock { $0.exchanges.reduce(.zero) { $0 + $1.upstreamTime } }
  }

  func begin(_ request: RecordedRequest) -> Exchange {
    state.withLock { state in
      let exchange = Exchange(index: state.exchanges.count, request: request)
      state.exchanges.append(exchange)
      state.open += 1
      state.lastChange = exchange.started
      return exchange
    }
  }

  func update(_ exchange: Exchange) {
    state.withLock { $0.exchanges[exchange.index] = exchange }
  }

  func finish(_ exchange: Exchange) {
    state.withLock { state in
      var exchange = exchange
      let now = ContinuousClock.now
      exchange.finished = now
      state.exchanges[exchange.index] = exchange
      state.open -= 1
      state.lastChange = now
    }
  }
}
