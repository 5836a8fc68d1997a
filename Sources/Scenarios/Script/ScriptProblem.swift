/// One thing wrong in a scenario, shop or profile file.
public struct ScriptProblem: Sendable, Hashable, CustomStringConvertible {
  public var position: SourcePosition
  /// What is wrong and what would be right.
  public var message: String
  /// The line of the file, as written; nil when the file could not be read.
  public var sourceLine: String?

  public init(position: SourcePosition, message: String, sourceLine: String? = nil) {
    self.position = position
    self.message = message
    self.sourceLine = sourceLine
  }

  /// `scenarios/x.yaml:4:3: unknown key 'stok'; did you mean 'stock'? allowed: faults, stock`.
  public var description: String { "\(position): \(message)" }
}
