import Foundation
import Synchronization

/// Carries a transport's exchanges on: callers begin them, one thread waits for sockets and ends them.
///
/// A caller takes the lock when it is free and sends its request itself, which saves waking the thread up; else it
/// leaves the request in the inbox. Nothing that blocks is done by callers: cancelling and shutting down, where
/// libcurl may wait for its resolver, are the thread's, which never is one of Swift's own pool.
final class TransferLoop: Sendable {
  /// What callers leave for the thread.
  private struct Inbox {
    var submitted: [(request: CheckedRequest, completion: TransferCompletion)] = []
    var cancelled: [UInt64] = []
    var isStopping = false
  }

  private struct State: ~Copyable {
    var exchanges: Exchanges
    /// When the thread will look after the exchanges even if nothing happens.
    var nextLook = MonotonicTime.distantFuture
  }

  private let inbox = Mutex(Inbox())
  private let sockets: SocketWatch
  private let state: Mutex<State>

  init(caFile: String?) {
    let sockets = SocketWatch()
    self.sockets = sockets
    state = Mutex(State(exchanges: Exchanges(sockets, caFile: caFile)))
  }

  func start() {
    let thread = Thread { [self] in run() }
    thread.name = "curl-transport"
    thread.start()
  }

  /// Ends every transfer still running, then the thread.
  func stop() {
    inbox.withLock { $0.isStopping = true }
    sockets.wakeUp()
  }

  func submit(_ request: CheckedRequest, completion: @escaping TransferCompletion) {
    let begun = state.withLockIfAvailable { state in
      state.exchanges.begin(request, completion: completion)
      return (state.exchanges.takeFinished(), state.exchanges.due < state.nextLook)
    }
    if let (finished, isEarlier) = begun {
      if isEarlier { sockets.wakeUp() }
      for transfer in finished { transfer.deliver() }
    } else {
      // A thread that is told to stop looks into the inbox once more, and never again.
      let isRunning = inbox.withLock { inbox in
        if !inbox.isStopping { inbox.submitted.append((request, completion)) }
        return !inbox.isStopping
      }
      guard isRunning else { return completion(.failure(request.error(.unavailable, "shut down"))) }
      sockets.wakeUp()
    }
  }

  func cancel(_ ticket: UInt64) {
    inbox.withLock { $0.cancelled.append(ticket) }
    sockets.wakeUp()
  }

  private func run() {
    var happened: [SocketWatch.Event] = []
    var wait: Int32 = -1
    while true {
      let news = sockets.wait(wait, into: &happened) ? takeInbox() : Inbox()
      let events = happened
      let (finished, next) = state.withLock { state in
        for event in events { state.exchanges.act(event) }
        for (request, completion) in news.submitted { state.exchanges.begin(request, completion: completion) }
        for ticket in news.cancelled { state.exchanges.cancel(ticket) }
        if news.isStopping { state.exchanges.close() }
        let now = MonotonicTime.now
        state.exchanges.timeOut(now: now)
        // A look already planned stays planned: the exchange to come will most likely need it, and a look too many
        // costs less than waking the thread up for each.
        state.nextLook = min(state.exchanges.due, state.nextLook > now ? state.nextLook : .distantFuture)
        return (state.exchanges.takeFinished(), state.nextLook.milliseconds(after: now))
      }
      for transfer in finished { transfer.deliver() }
      if news.isStopping { return }
      wait = next
    }
  }

  private func takeInbox() -> Inbox {
    inbox.withLock { inbox in
      defer { inbox = Inbox(isStopping: inbox.isStopping) }
      return inbox
    }
  }
}
