/// Why the lab's certificates can't be had, and what to do.
public struct TLSError: Error, Sendable, CustomStringConvertible {
  /// What failed.
  public enum Code: String, Sendable, Hashable {
    case folderUnusable
    case keyUnusable
    case keyReadableByOthers
    case cannotIssue
  }

  public let code: Code
  /// What is wrong with which file; holds no key.
  public let message: String
  /// What to do about it.
  public let remedy: String
  /// The system's own error, if there is one.
  public let underlying: (any Error)?

  init(_ code: Code, _ message: String, remedy: String, underlying: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.underlying = underlying
  }

  public var description: String { "\(message) – \(remedy)" }
}
