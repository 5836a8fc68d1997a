/// The bytes of one call's bodies.
public struct CallTraffic: Sendable, Hashable {
  /// Of the request's body; 0 when none was sent.
  public var sent: Int
  /// Of the response's body after decompression; 0 when none came.
  public var received: Int

  public init(sent: Int = 0, received: Int = 0) {
    self.sent = sent
    self.received = received
  }
}
