/// A port of 127.0.0.1 that can't be listened on.
public struct ListenError: Error, Sendable, CustomStringConvertible {
  /// What was to be served there: `HTTP`, `HTTPS` or `proxy`.
  public let purpose: String
  public let port: Int
  /// The system's own error.
  public let underlying: any Error

  public var description: String { "127.0.0.1:\(port) can't be served (\(purpose)): \(underlying)" }
}
