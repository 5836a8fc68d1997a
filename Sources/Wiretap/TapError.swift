/// Why a tap could not start, forward or write.
public struct TapError: Error, Sendable, CustomStringConvertible {
  public enum Code: String, Sendable, Hashable {
    case alreadyStarted
    case cannotListen
    case upstreamUnreachable
    case upstreamBroken
    case bodyTooLarge
    case cannotWrite
  }

  public var code: Code
  /// Which tap, and what to do; no secret.
  public var message: String
  public var underlying: (any Error)?

  public init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.underlying = underlying
  }

  public var description: String { message }
}
