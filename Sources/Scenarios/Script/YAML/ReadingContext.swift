/// One file being read: its lines, and what was found wrong so far.
final class ReadingContext {
  let file: String
  let lines: [String]
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
