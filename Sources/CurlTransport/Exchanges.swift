import CLibcurl

/// Every exchange of a transport, and the libcurl handles they run on; used under one lock.
struct Exchanges: ~Copyable {
  /// As many handles wait for a further exchange, at most.
  private static let keptHandles = 16

  private let multi: MultiHandle
  private let caFile: String?
  private let sockets = KeptSockets()
  private var active: [UInt: Transfer] = [:]
  private var idle: [KeptHandle] = []
  private var finished: [FinishedTransfer] = []
  private var isOpen = true

  init(_ sockets: SocketWatch, caFile: String?) {
    multi = MultiHandle(sockets)
    self.caFile = caFile
  }

  /// When there is something to do even if no socket has anything.
  var due: MonotonicTime {
    active.values.reduce(multi.due) { due, transfer in transfer.deadline.map { min(due, $0) } ?? due }
  }

  /// Begins an exchange; on a connection that stands, its request leaves at once.
  mutating func begin(_ request: CheckedRequest, completion: @escaping TransferCompletion) {
    let kept = idle.lastIndex { $0.fits(request) }.map { idle.remove(at: $0) }
    let handle = kept ?? KeptHandle(request, caFile: caFile)
    let transfer = Transfer(request, on: handle, sockets: sockets, caFile: caFile, completion: completion)
    guard isOpen, transfer.join(multi) else {
      finished.append(
        transfer.failed(.unavailable, isOpen ? "libcurl took no further transfer" : "shut down"))
      return
    }
    active[handle.easy.address] = transfer
    multi.timeOut()
    collect()
  }

  mutating func act(_ event: SocketWatch.Event) {
    multi.act(event)
    collect()
  }

  /// Does what is due by now.
  mutating func timeOut(now: MonotonicTime) {
    if multi.due <= now {
      multi.timeOut()
      collect()
    }
    for (key, transfer) in active {
      if let failure = transfer.failure(now: now) { abandon(key, failure) }
    }
  }

  mutating func cancel(_ ticket: UInt64) {
    guard let (key, transfer) = active.first(where: { $0.value.request.ticket == ticket }) else { return }
    abandon(key, transfer.failed(.cancelled, "the task was cancelled"))
  }

  /// Ends every exchange, now and later.
  mutating func close() {
    isOpen = false
    for (key, transfer) in active { abandon(key, transfer.failed(.unavailable, "shut down")) }
    idle = []
  }

  /// Those that ended since the last call; to be delivered outside of the lock.
  mutating func takeFinished() -> [FinishedTransfer] {
    if finished.isEmpty { return [] }
    defer { finished = [] }
    return finished
  }

  private mutating func collect() {
    while let (key, result) = multi.nextFinished() {
      guard let transfer = active.removeValue(forKey: key) else { continue }
      if result == CURLE_OK { transfer.noteConnection() }
      transfer.leave(multi)
      if transfer.foundLeftovers, transfer.join(multi, isFresh: true) {
        active[key] = transfer
        multi.timeOut()
        continue
      }
      finished.append(transfer.finished(result))
      // A handle that saw a failure isn't used again.
      if result == CURLE_OK, idle.count < Self.keptHandles { idle.append(transfer.kept) }
    }
  }

  private mutating func abandon(_ key: UInt, _ end: FinishedTransfer) {
    active.removeValue(forKey: key)?.leave(multi)
    finished.append(end)
  }
}
