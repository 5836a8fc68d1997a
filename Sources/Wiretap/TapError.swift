/// Why a tap could not start, forward or write.
public struct TapError: Error, Sendable, CustomStringConvertible {
  /// What failed.
  public enum Code: String, Sendable, Hashable {
    case alreadyStarted
    case cannotListen
    case upstreamUnreachable
    case upstreamBroken
    case bodyTooLarge
    case cannotWrite
  }

  /// What failed.
  public var code: Code
  /// Which tap, and what to do; no secret.
  public var message: String
  /// The system's own error, if there is one.
  public var underlying: (any Error)?

  /// An error.
  public init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.underlying = underlying
  }

  /// The message.
  public var description: String { message }
}
