/// A place in a scenario, shop or profile file: the first character is line 1, column 1.
public struct SourcePosition: Codable, Sendable, Hashable, CustomStringConvertible {
  /// The path as it was given or found.
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `scenarios/refunds/partial.yaml:49:12`.
  public var description: String { "\(file):\(line):\(column)" }
}

extension SourcePosition: Comparable {
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
