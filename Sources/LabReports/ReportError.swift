public import Scenarios

/// A file that is no report of a run, or one of another version.
public struct ReportError: Error, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Code: String, Sendable, Hashable {
    /// The file is not there, or can't be read.
    case unreadable
    /// Not JSON, or not a report's.
    case notAReport
    /// A report whose format version is not read.
    case unsupportedVersion
    /// A value that JSON cannot hold.
    case cannotEncode
  }

  /// What is wrong with it.
  public var code: Code
  /// Where in the file; nil when it is about the whole of it or the report came from no file.
  public var position: SourcePosition?
  /// What is wrong, in a sentence.
  public var message: String
  /// What to do about it.
  public var remedy: String
  /// The decoder's own error, if there is one.
  public var underlying: (any Error)?

  init(
    _ code: Code, _ message: String, at position: SourcePosition? = nil, remedy: String = "",
    underlying: (any Error)? = nil
  ) {
    self.code = code
    self.message = message
    self.position = position
    self.remedy = remedy
    self.underlying = underlying
  }

  /// The place and the message.
  public var description: String { (position.map { "\($0): " } ?? "") + message }
}
