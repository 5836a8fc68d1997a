import CLibcurl
import Foundation
import Synchronization

/// One thread that drives every transfer of a transport; it never runs on Swift's own pool.
///
/// Submitting and cancelling go through an inbox; ``MultiHandle/wakeUp()`` interrupts the wait at once.
final class TransferLoop: Sendable {
  /// What other threads ask for.
  private struct Inbox {
    var submitted: [Transfer] = []
    var cancelled: [Transfer] = []
    var isStopping = false
  }

  private let inbox = Mutex(Inbox())
  private let multi = MultiHandle()

  func start() {
    let thread = Thread { [self] in run() }
    thread.name = "curl-transport"
    thread.start()
  }

  /// Ends every transfer still running, then the thread.
  func stop() {
    inbox.withLock { $0.isStopping = true }
    multi.wakeUp()
  }

  func submit(_ transfer: Transfer) {
    let isOpen = inbox.withLock { inbox in
      guard !inbox.isStopping else { return false }
      inbox.submitted.append(transfer)
      return true
    }
    if isOpen { multi.wakeUp() } else { transfer.finish(.failure(transfer.error(.unavailable, "shut down"))) }
  }

  func cancel(_ transfer: Transfer) {
    inbox.withLock { $0.cancelled.append(transfer) }
    multi.wakeUp()
  }

  private func run() {
    var active: [UInt: Transfer] = [:]
    while true {
      let news = inbox.withLock { inbox in
        defer { inbox = Inbox(isStopping: inbox.isStopping) }
        return inbox
      }
      for transfer in news.submitted { begin(transfer, in: &active) }
      for transfer in news.cancelled { abandon(transfer, .cancelled, "the task was cancelled", in: &active) }
      if news.isStopping {
        for transfer in active.values { abandon(transfer, .unavailable, "shut down", in: &active) }
        return
      }
      multi.perform()
      while let (key, result) = multi.nextFinished() {
        guard let transfer = active.removeValue(forKey: key) else { continue }
        transfer.leave(multi)
        transfer.finish(transfer.outcome(of: result))
      }
      multi.wait()
    }
  }

  private func begin(_ transfer: Transfer, in active: inout [UInt: Transfer]) {
    if transfer.join(multi) {
      active[transfer.key] = transfer
    } else {
      transfer.finish(.failure(transfer.error(.unavailable, "libcurl took no further transfer")))
    }
  }

  private func abandon(
    _ transfer: Transfer, _ code: TransportError.Code, _ detail: String, in active: inout [UInt: Transfer]
  ) {
    guard active.removeValue(forKey: transfer.key) != nil else { return }
    let error = transfer.error(code, detail)
    transfer.leave(multi)
    transfer.finish(.failure(error))
  }
}
