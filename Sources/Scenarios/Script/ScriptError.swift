/// Files that cannot be used, with everything that is wrong in them.
public struct ScriptError: Error, Sendable, CustomStringConvertible {
  /// What kind of thing is wrong.
  public enum Code: String, Sendable, Hashable {
    /// A file or folder is missing or can't be read.
    case unreadable
    /// A file is not what a scenario, shop or profile may be.
    case malformed
  }

  public var code: Code
  /// All problems of all files, sorted by file and place; never empty.
  public var problems: [ScriptProblem]

  public init(code: Code, problems: [ScriptProblem]) {
    self.code = code
    self.problems = problems
  }

  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
