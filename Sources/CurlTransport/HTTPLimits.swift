/// What one exchange may take; past any of them it ends with an error.
///
/// A time limit's error is `timeout` with the ``TransportError/Phase`` it ended in, a size's is `responseTooLarge`.
public struct HTTPLimits: Sendable, Hashable {
  /// Until the connection (and TLS) stands; 5 s.
  public var connect: Duration
  /// From the request's last byte to the first of the answer; nil, the default, leaves it to ``total``.
  public var firstByte: Duration?
  /// How long the body may move at less than ``slowestRate`` while it is sent or received; 30 s, nil for no such
  /// limit. Waiting for the answer's first byte isn't a stall.
  public var stall: Duration?
  /// Bytes per second, averaged over ``stall``; 1.
  public var slowestRate: Int
  /// From the start to the last byte of the response; 60 s.
  public var total: Duration
  /// Bytes of the response body, counted after decompression; 64 MiB.
  public var responseBytes: Int
  /// Bytes of the response body as they come, before decompression; 64 MiB.
  public var wireBytes: Int
  /// Bytes of all status lines, headers and trailers together; 256 KiB.
  public var headerBytes: Int

  public init(
    connect: Duration = .seconds(5), total: Duration = .seconds(60),
    responseBytes: Int = 64 * 1024 * 1024, headerBytes: Int = 256 * 1024,
    wireBytes: Int = 64 * 1024 * 1024, firstByte: Duration? = nil, stall: Duration? = .seconds(30),
    slowestRate: Int = 1
  ) {
    self.connect = connect
    self.firstByte = firstByte
    self.stall = stall
    self.slowestRate = slowestRate
    self.total = total
    self.responseBytes = responseBytes
    self.wireBytes = wireBytes
    self.headerBytes = headerBytes
  }
}
