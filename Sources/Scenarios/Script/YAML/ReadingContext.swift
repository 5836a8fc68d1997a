import Yams

/// One file being read: its lines, and what was found wrong so far.
final class ReadingContext {
  let file: String
  let lines: [String]
  private var parser: Parser?
  private(set) var problems: [ScriptProblem] = []
  /// The names of keys that stand twice, by the place of the earlier one; see ``YAMLComposer``.
  var shadowedKeys: [SourcePosition: String] = [:]

  init(file: String, text: String) {
    self.file = file
    self.lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A file that could not be read at all.
  init(file: String, unreadable message: String) {
    self.file = file
    self.lines = []
    problem(message, at: position(line: 1, column: 1))
  }

  /// Keeps a parser as long as its nodes are read: they know their anchors only while it lives.
  func keep(_ parser: Parser) { self.parser = parser }

  func problem(_ message: String, at position: SourcePosition) {
    let problem = ScriptProblem(
      position: position, message: message, sourceLine: sourceLine(position.line))
    if !problems.contains(problem) { problems.append(problem) }
  }

  func position(line: Int, column: Int) -> SourcePosition {
    SourcePosition(file: file, line: line, column: column)
  }

  private func sourceLine(_ line: Int) -> String? {
    lines.indices.contains(line - 1) ? lines[line - 1] : nil
  }
}
