import Synchronization

/// A value that is asked for once, however many tasks want it at the same time.
///
/// The first task asks; the others wait for its answer. A waiting task that is cancelled leaves at once. When the
/// asking one is cancelled, the next asks instead.
final class SingleFlight<Value: Sendable & Equatable>: Sendable {
  /// What a task has to do.
  enum Turn: Sendable {
    /// It is known.
    case known(Value)
    /// Ask, then call ``land(_:)`` whatever came of it.
    case ask
    /// Take a turn again: who asked was cancelled.
    case again
    /// Who asked got this error.
    case failed(OdooError)
    /// The waiting task was cancelled.
    case cancelled
  }

  private enum State {
    case idle
    case asking
    case known(Value)
  }

  private struct Seats {
    var state = State.idle
    var waiting: [Int: CheckedContinuation<Turn, Never>] = [:]
    var count = 0
  }

  private let seats = Mutex(Seats())

  /// The value, if somebody has asked before.
  var value: Value? {
    seats.withLock { seats in
      if case .known(let value) = seats.state { value } else { nil }
    }
  }

  /// Waits for the value or for the turn to ask for it.
  func turn() async -> Turn {
    let seat = seats.withLock { seats in
      seats.count += 1
      return seats.count
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let turn: Turn? = seats.withLock { seats in
          switch seats.state {
          case .known(let value): return .known(value)
          case .idle:
            seats.state = .asking
            return .ask
          case .asking:
            guard !Task.isCancelled else { return .cancelled }
            seats.waiting[seat] = continuation
            return nil
          }
        }
        if let turn { continuation.resume(returning: turn) }
      }
    } onCancel: {
      seats.withLock { $0.waiting.removeValue(forKey: seat) }?.resume(returning: .cancelled)
    }
  }

  /// Ends the flight that ``Turn/ask`` began.
  func land(_ result: Result<Value, OdooError>) {
    let (waiting, turn) = seats.withLock { seats -> ([CheckedContinuation<Turn, Never>], Turn) in
      let waiting = Array(seats.waiting.values)
      seats.waiting = [:]
      switch result {
      case .success(let value):
        seats.state = .known(value)
        return (waiting, .known(value))
      case .failure(let error):
        seats.state = .idle
        return (waiting, error.isCancellation ? .again : .failed(error))
      }
    }
    for continuation in waiting { continuation.resume(returning: turn) }
  }

  /// Forgets this value, so that the next task asks again; a newer one stays.
  func forget(_ value: Value) {
    seats.withLock { seats in
      if case .known(value) = seats.state { seats.state = .idle }
    }
  }
}
