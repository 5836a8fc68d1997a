import Yams

/// Turns a file's text into nodes, within limits, and without stopping at the first duplicate key.
struct YAMLComposer {
  var limits: ScenarioLoader.Limits

  /// The first letter of a key that stands twice is replaced by this in a second attempt, so that
  /// composing goes on; no file may hold it.
  private static let shadow: Character = "\u{E0F1}"

  /// The root of the document, or nil after problems were added to `context`.
  func compose(_ text: String, in context: ReadingContext) -> YAMLValue? {
    guard isWithinLimits(text, context) else { return nil }
    var text = text
    for _ in 0..<100 {
      do {
        let parser = try Parser(yaml: text)
        context.keep(parser)
        guard let root = try parser.singleRoot() else {
          context.problem("the file is empty", at: context.position(line: 1, column: 1))
          return nil
        }
        return YAMLValue(node: root, context: context)
      } catch YamlError.duplicatedKeysInMapping(let names, let place) {
        guard
          let changed = shadowing(names, at: place.mark, in: text, context)
        else {
          context.problem(
            "duplicate key \(names.joined(separator: ", "))",
            at: context.position(line: place.mark.line, column: place.mark.column))
          return nil
        }
        text = changed
      } catch {
        report(error, context)
        return nil
      }
    }
    context.problem("over 100 duplicate keys", at: context.position(line: 1, column: 1))
    return nil
  }

  /// The text with the first letter of the key at `mark` replaced.
  private func shadowing(
    _ names: [String], at mark: Mark, in text: String, _ context: ReadingContext
  ) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    var line = Array(lines[mark.line - 1].unicodeScalars)
    var index = mark.column - 1
    guard line.indices.contains(index) else { return nil }
    if line[index] == "\"" || line[index] == "'" { index += 1 }
    let rest = String(String.UnicodeScalarView(line[index...]))
    guard let name = names.first(where: { !$0.isEmpty && rest.hasPrefix($0) }),
      let replacement = Self.shadow.unicodeScalars.first
    else { return nil }
    line[index] = replacement
    lines[mark.line - 1] = String(String.UnicodeScalarView(line))
    context.shadowedKeys[context.position(line: mark.line, column: mark.column)] = name
    return lines.joined(separator: "\n")
  }

  private func isWithinLimits(_ text: String, _ context: ReadingContext) -> Bool {
    let start = context.position(line: 1, column: 1)
    guard text.utf8.count <= limits.bytes else {
      context.problem("the file has \(text.utf8.count) bytes; \(limits.bytes) are allowed", at: start)
      return false
    }
    var depth = 0
    var aliases = 0
    for (number, line) in context.lines.enumerated() {
      guard line.utf8.count <= limits.lineLength else {
        context.problem(
          "the line has \(line.utf8.count) bytes; \(limits.lineLength) are allowed",
          at: context.position(line: number + 1, column: 1))
        return false
      }
      var before: Character = " "
      for (column, character) in line.enumerated() {
        switch character {
        case "[", "{": depth += 1
        case "]", "}": depth = max(0, depth - 1)
        case "&", "*": aliases += " [{,:-?".contains(before) ? 1 : 0
        case Self.shadow:
          context.problem(
            "the character U+E0F1 is not allowed", at: context.position(line: number + 1, column: column + 1))
          return false
        default: break
        }
        before = character
        guard depth <= limits.depth, aliases <= limits.aliases else {
          let what =
            depth > limits.depth
            ? "brackets nested over \(limits.depth) deep" : "too many anchors and aliases"
          context.problem(what, at: context.position(line: number + 1, column: column + 1))
          return false
        }
      }
    }
    return true
  }

  private func report(_ error: any Error, _ context: ReadingContext) {
    switch error {
    case YamlError.scanner(let place, let problem, let mark, _),
      YamlError.parser(let place, let problem, let mark, _),
      YamlError.composer(let place, let problem, let mark, _):
      let during = place.map { " \($0.text) that began at line \($0.mark.line)" } ?? ""
      context.problem(
        "not YAML: \(problem)\(during)", at: context.position(line: mark.line, column: mark.column))
    case YamlError.reader(let problem, _, _, _):
      context.problem("not YAML: \(problem)", at: context.position(line: 1, column: 1))
    default:
      context.problem("not YAML: \(error)", at: context.position(line: 1, column: 1))
    }
  }
}
