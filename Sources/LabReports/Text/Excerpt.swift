import Scenarios

/// One message with its place, source line, caret and notes.
struct Excerpt {
  var headline: String
  var colour: Style.Colour
  var text: String
  var place: String?
  var position: SourcePosition?
  var sourceLine: String?
  /// Said at the caret, or as the first note where there is no source line.
  var finding: String?
  var notes: [String] = []

  func render(_ style: Style) -> String {
    let number = sourceLine == nil ? "" : position.map { String($0.line) } ?? ""
    let margin = String(repeating: " ", count: max(number.count, 2))
    let bar = style.coloured("|", .blue)
    var lines = ["\(style.bold("\(headline):", colour)) \(style.bold(Style.printable(text)))"]
    if let place = position?.description ?? place {
      lines.append("\(margin)\(style.coloured("-->", .blue)) \(Style.printable(place))")
    }
    var notes = notes
    if let sourceLine, let position {
      lines.append("\(margin) \(bar)")
      let padded = String(repeating: " ", count: margin.count - number.count) + number
      lines.append("\(style.coloured(padded, .blue)) \(bar) \(Style.printable(sourceLine))")
      let caret = indentation(of: sourceLine, upTo: position.column) + "^"
      let found = (finding ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines.append(
        "\(margin) \(bar) \(style.bold("\(caret) \(Style.printable(found[0]))".trimmedEnd, colour))")
      for line in found.dropFirst() { lines.append("\(margin) \(bar)   \(Style.printable(line))") }
    } else if let finding {
      notes.insert(finding, at: 0)
    }
    for note in notes {
      for (index, line) in note.split(separator: "\n").enumerated() {
        let sign = index == 0 ? style.coloured("=", .blue) : " "
        lines.append("\(margin) \(sign) \(Style.printable(String(line)))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The message with its place and finding, for where only a line is shown.
  var oneLine: String {
    let place = (position?.description ?? place).map { "\($0): " } ?? ""
    let whole = place + text + (finding.map { ": \($0)" } ?? "")
    return whole.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What stands before the column, tabs kept and everything else blank, so that the caret meets it.
  private func indentation(of line: String, upTo column: Int) -> String {
    let before = line.prefix(max(column - 1, 0))
    let blanks = before.map { $0 == "\t" ? "\t" : " " }.joined()
    return blanks + String(repeating: " ", count: max(0, min(column - 1 - before.count, 200)))
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
