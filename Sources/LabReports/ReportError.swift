/// A file that is no report of a run, or one of another version.
public struct ReportError: Error, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Code: String, Sendable, Hashable {
    /// Not JSON, or not a report's.
    case notAReport
    /// A report whose format version is not read.
    case unsupportedVersion
    /// A value that JSON cannot hold.
    case cannotEncode
  }

  /// What is wrong with it.
  public var code: Code
  /// What is wrong and what to do, in a sentence.
  public var message: String
  /// The decoder's own error, if there is one.
  public var underlying: (any Error)?

  init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.underlying = underlying
  }

  /// The message.
  public var description: String { message }
}
