import CLibcurl

/// One exchange on its way: what libcurl's callbacks read and fill.
///
/// Unchecked because the inbox's lock hands the whole transfer from the caller to the loop's thread, and only
/// that thread touches it from then on.
final class Transfer: @unchecked Sendable {
  typealias Outcome = Result<HTTPResponse, TransportError>

  private let checked: CheckedRequest
  private let caFile: String?
  private let easy: EasyHandle
  private var collector: ResponseCollector
  private var completion: (@Sendable (Outcome) -> Void)?
  /// Bytes of the body handed to libcurl.
  private var sent = 0
  /// How often libcurl began to send the request.
  private var starts = 0

  init(_ checked: CheckedRequest, caFile: String?) {
    self.checked = checked
    self.caFile = caFile
    self.easy = EasyHandle(checked, caFile: caFile)
    self.collector = ResponseCollector(limits: checked.request.limits)
  }

  /// Must be called once, before the transfer is submitted.
  func onFinish(_ completion: @escaping @Sendable (Outcome) -> Void) { self.completion = completion }

  func finish(_ outcome: Outcome) {
    completion?(outcome)
    completion = nil
  }

  // MARK: On the loop's thread

  var key: UInt { easy.address }

  /// Enters the loop, which keeps the transfer alive until it leaves; false when libcurl won't have it.
  func join(_ multi: borrowing MultiHandle) -> Bool {
    guard let pointer = unsafe easy.pointer else { return false }
    unsafe easy.setCallbacks(Unmanaged.passUnretained(self).toOpaque())
    return unsafe multi.add(pointer)
  }

  func leave(_ multi: borrowing MultiHandle) {
    if let pointer = unsafe easy.pointer { unsafe multi.remove(pointer) }
  }

  /// What libcurl's result means for the caller.
  func outcome(of result: CURLcode) -> Outcome {
    let failure = CurlFailure(
      result: result, limitPassed: collector.limitPassed, starts: starts,
      headersComplete: collector.isHeaderComplete, caFile: caFile)
    if let failure { return .failure(error(failure.code, failure.detail)) }
    return .success(HTTPResponse(status: easy.status, headers: collector.headers, body: collector.body))
  }

  func error(_ code: TransportError.Code, _ detail: String) -> TransportError {
    TransportError(
      code, mayHaveBeenProcessed: sent > 0 || easy.requestBytes > 0, place: checked.place, detail: detail)
  }

  // MARK: Callbacks

  static func from(_ user: UnsafeMutableRawPointer?) -> Transfer? {
    unsafe user.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// False when libcurl is about to repeat a request that the server may have had.
  func mayStartRequest() -> Bool {
    starts += 1
    let method = checked.request.method
    let isSafe = method == "GET" || method == "HEAD"
    return starts == 1 || isSafe || (sent == 0 && !checked.request.body.isEmpty)
  }

  /// Copies the next bytes of the body.
  func supply(_ buffer: UnsafeMutablePointer<CChar>?, capacity: Int) -> Int {
    let count = min(capacity, checked.request.body.count - sent)
    guard count > 0, let buffer = unsafe buffer else { return 0 }
    let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count)
    unsafe target.copyBytes(from: checked.request.body[sent..<(sent + count)])
    sent += count
    return count
  }

  func receive(body buffer: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    unsafe collector.append(body: UnsafeRawBufferPointer(start: buffer, count: count)) ? count : 0
  }

  func receive(header buffer: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    unsafe collector.append(header: UnsafeRawBufferPointer(start: buffer, count: count)) ? count : 0
  }
}
