import CLibcurl

/// One exchange on its way: what libcurl's callbacks read and fill.
///
/// Lives behind the lock of ``TransferLoop``; callbacks only come while that is held.
final class Transfer {
  let request: CheckedRequest
  let kept: KeptHandle
  private let completion: TransferCompletion
  private let caFile: String?
  private let sockets: KeptSockets
  private var collector: ResponseCollector
  private var watch: PhaseWatch
  /// Bytes of a fed body handed to libcurl.
  private var sent = 0
  /// How often libcurl began to send the request.
  private var starts = 0
  /// A kept connection held bytes nobody asked for; nothing was sent on it.
  private(set) var foundLeftovers = false

  init(
    _ request: CheckedRequest, on kept: KeptHandle, sockets: KeptSockets, caFile: String?,
    completion: @escaping TransferCompletion
  ) {
    self.sockets = sockets
    self.request = request
    self.kept = kept
    self.caFile = caFile
    self.completion = completion
    self.collector = ResponseCollector(limits: request.limits)
    self.watch = PhaseWatch(limits: request.limits, now: .now)
  }

  /// Enters the loop, which keeps the transfer alive until it leaves; false when libcurl won't have it.
  ///
  /// - Parameter isFresh: on a connection of its own.
  func join(_ multi: borrowing MultiHandle, isFresh: Bool = false) -> Bool {
    guard let pointer = unsafe kept.easy.pointer else { return false }
    foundLeftovers = false
    unsafe kept.easy.prepare(request, isFresh: isFresh, user: Unmanaged.passUnretained(self).toOpaque())
    return unsafe multi.add(pointer)
  }

  /// Must come while it is still in the loop.
  func noteConnection() { sockets.note(localPort: kept.easy.localPort, descriptor: kept.easy.socket) }

  func leave(_ multi: borrowing MultiHandle) {
    if let pointer = unsafe kept.easy.pointer { unsafe multi.remove(pointer) }
  }

  /// What libcurl's result means for the caller.
  func finished(_ result: CURLcode) -> FinishedTransfer {
    let failure = CurlFailure(
      result: result, response: collector, starts: starts, caFile: caFile)
    if let failure { return failed(failure.code, failure.detail) }
    let response = HTTPResponse(status: kept.easy.status, head: collector.head, body: collector.body)
    return FinishedTransfer(completion: completion, outcome: .success(response))
  }

  func failed(_ code: TransportError.Code, _ detail: String) -> FinishedTransfer {
    let error = TransportError(
      code, mayHaveBeenProcessed: sent > 0 || kept.easy.requestBytes > 0, place: request.head.place,
      detail: detail, phase: watch.phase, response: responseStart)
    return FinishedTransfer(completion: completion, outcome: .failure(error))
  }

  private var responseStart: ResponseStart? {
    guard collector.isHeaderComplete else { return nil }
    return ResponseStart(
      status: kept.easy.status, contentType: collector.head.first("Content-Type"),
      bodyStart: String(decoding: collector.body.prefix(512), as: UTF8.self))
  }

  // MARK: Limits that libcurl doesn't know

  var deadline: MonotonicTime? { watch.deadline }

  /// Ends the exchange where it has passed such a limit.
  func failure(now: MonotonicTime) -> FinishedTransfer? {
    if collector.isEncoded, !collector.isWithin(wireBytes: kept.easy.wireBytes) {
      return failed(.responseTooLarge, collector.limitPassed ?? "")
    }
    return watch.violation(now: now).map { failed(.timeout, $0) }
  }

  // MARK: Callbacks

  static func from(_ user: UnsafeMutableRawPointer?) -> Transfer? {
    unsafe user.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// False when libcurl is about to repeat a request that the server may have had.
  func mayStartRequest(localPort: Int32) -> Bool {
    if starts == 0, kept.easy.reusesConnection, sockets.hasLeftovers(localPort: localPort) {
      foundLeftovers = true
      return false
    }
    starts += 1
    watch.enter(request.isFed ? .send : .wait, now: .now)
    if starts == 1 || request.head.isSafe { return true }
    return request.isFed ? sent == 0 : kept.easy.requestBytes == 0
  }

  /// Copies the next bytes of the body.
  func supply(_ buffer: UnsafeMutablePointer<CChar>?, capacity: Int) -> Int {
    let count = min(capacity, request.body.count - sent)
    guard count > 0, let buffer = unsafe buffer else { return 0 }
    let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count)
    unsafe target.copyBytes(from: request.body[sent..<(sent + count)])
    sent += count
    if sent == request.body.count { watch.enter(.wait, now: .now) } else { watch.count(count) }
    return count
  }

  func receive(body buffer: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    if collector.body.isEmpty { collector.reserve(kept.easy.announcedBytes) }
    watch.count(count)
    let bytes = unsafe UnsafeRawBufferPointer(start: buffer, count: count)
    return unsafe collector.append(body: bytes, wireBytes: kept.easy.wireBytes) ? count : 0
  }

  func receive(header buffer: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    if watch.phase != .receive { watch.enter(.receive, now: .now) }
    watch.count(count)
    return unsafe collector.append(header: UnsafeRawBufferPointer(start: buffer, count: count)) ? count : 0
  }
}
