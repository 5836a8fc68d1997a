/// A place in a text: line and column, both counted from 1, the column in Unicode scalars.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in Unicode scalars.
  public var column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `[3, 5]`, as Shopify prints places in syntax errors.
  public var description: String { "[\(line), \(column)]" }

  /// `{"line":3,"column":5}`.
  public var json: JSONValue { ["line": .integer(line), "column": .integer(column)] }
}
