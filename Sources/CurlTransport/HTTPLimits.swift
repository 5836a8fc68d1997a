/// What one exchange may take; past any of them it ends with an error.
public struct HTTPLimits: Sendable, Hashable {
  /// Until the connection (and TLS) stands.
  public var connect: Duration
  /// From the start to the last byte of the response.
  public var total: Duration
  /// Bytes of the response body, counted after decompression.
  public var responseBytes: Int
  /// Bytes of the status line and headers together.
  public var headerBytes: Int

  public init(
    connect: Duration = .seconds(5), total: Duration = .seconds(60),
    responseBytes: Int = 64 * 1024 * 1024, headerBytes: Int = 256 * 1024
  ) {
    self.connect = connect
    self.total = total
    self.responseBytes = responseBytes
    self.headerBytes = headerBytes
  }
}
