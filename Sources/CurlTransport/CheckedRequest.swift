/// A request that is safe to hand to libcurl.
struct CheckedRequest: Sendable {
  /// Tells exchanges of one transport apart.
  let ticket: UInt64
  let head: CheckedHead
  let body: [UInt8]
  let limits: HTTPLimits

  /// Past this many bytes the body is fed bit by bit; before, it leaves in one packet with the headers.
  static let smallBody = 32 * 1024

  var isFed: Bool { body.count > Self.smallBody }

  /// The error of a request of which nothing was sent.
  func error(_ code: TransportError.Code, _ detail: String) -> TransportError {
    TransportError(code, mayHaveBeenProcessed: false, place: head.place, detail: detail)
  }
}
