import GraphQLLanguage

extension LintSummary {
  /// Every finding with its source line and caret, then what was checked and what could not be.
  public func text(verbose: Bool = false) -> String {
    files.map { text(of: $0, verbose: verbose) }.joined(separator: "\n")
  }

  private func text(of file: LintedFile, verbose: Bool) -> String {
    switch file.result {
    case .failure(let error):
      let place = error.location.map { ":\($0.line):\($0.column)" } ?? ""
      return
        "not judged: \(Self.printable(file.path))\(place): \(Self.printable(error.message))\n  = \(error.remedy)"
    case .success(let report):
      var parts = report.findings.map { excerpt(of: $0, in: file) }
      if report.findings.count > 1, !report.suspects.isEmpty, report.suspects.count <= 3 {
        parts.append(
          "most of these meet at \(report.suspects.map { Self.printable($0.description) }.joined(separator: ", "))"
        )
      }
      parts.append(summary(of: report, in: file, verbose: verbose))
      return parts.joined(separator: "\n")
    }
  }

  private func excerpt(of finding: Finding, in file: LintedFile) -> String {
    let location = finding.place.location
    var lines = [
      "contradiction: \(Self.printable(finding.place.path)) [\(finding.rule.id)]",
      "  --> \(Self.printable(file.path)):\(location.line):\(location.column)",
    ]
    if let source = file.line(location.line) {
      let (shown, column) = Self.window(source, around: location.column)
      let number = String(location.line)
      let margin = String(repeating: " ", count: number.count)
      lines.append("\(margin) |")
      lines.append("\(number) | \(Self.printable(shown))")
      lines.append("\(margin) | \(String(repeating: " ", count: column - 1))^")
    }
    lines.append("  = \(Self.printable(finding.message))")
    lines.append("  = \(Self.printable(finding.remedy))")
    if !finding.operands.isEmpty {
      let shown = finding.operands.prefix(6).map { Self.printable($0.description) }.joined(separator: ", ")
      let rest = finding.operands.count - 6
      lines.append("  = from \(shown)\(rest > 0 ? " and \(rest) more" : "")")
    }
    return lines.joined(separator: "\n")
  }

  private func summary(of report: LintReport, in file: LintedFile, verbose: Bool) -> String {
    let kinds = Dictionary(grouping: report.subjects, by: \.kind)
      .map { "\($1.count) \($0.rawValue)\($1.count == 1 ? "" : "s")" }.sorted().joined(separator: ", ")
    let verdict =
      report.findings.isEmpty
      ? "clean" : "\(report.findings.count) contradiction\(report.findings.count == 1 ? "" : "s")"
    var lines = [
      "\(Self.printable(file.path)): \(verdict): \(Self.count(report.equations, "equation")), \(Self.count(report.statuses, "status", "statuses")) and "
        + "\(Self.count(report.forms, "form")) checked (\(kinds))"
    ]
    let missing = Dictionary(grouping: report.unchecked) {
      ($0.rule.equation.map { "\($0) " } ?? "") + $0.rule.id
    }
    for (name, skipped) in missing.sorted(by: { $0.key < $1.key }) {
      let reasons = Set(skipped.map(\.reason)).sorted().joined(separator: "; ")
      let places = verbose ? ": " + skipped.map { Self.printable($0.place.path) }.joined(separator: ", ") : ""
      lines.append(
        "  not checked: \(name), \(skipped.count) time\(skipped.count == 1 ? "" : "s"): \(reasons)\(places)")
    }
    return lines.joined(separator: "\n")
  }

  private static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// A piece of a long line, and where in it the column stands.
  private static func window(_ line: String, around column: Int) -> (String, Int) {
    let scalars = Array(line.unicodeScalars)
    guard scalars.count > 120 else { return (line, min(column, scalars.count + 1)) }
    let start = max(0, min(column - 41, scalars.count))
    let end = min(scalars.count, start + 110)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    let lead = start > 0 ? "…" : ""
    return (lead + String(text) + (end < scalars.count ? "…" : ""), column - start + lead.count)
  }

  /// Without control characters, so that a file's content can't steer a terminal.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
