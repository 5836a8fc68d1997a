public import Scenarios

/// A run's report for people: what failed and where, then a table.
///
/// An assertion that failed begins with `failed:`, a run without a verdict with `error:`; the colours differ as well.
/// Control characters in texts from files or Odoo are shown, never sent to the terminal.
public struct TextReport: Sendable {
  private let style: Style

  /// Coloured with ANSI sequences only when asked.
  public init(coloured: Bool = false) {
    style = Style(isColoured: coloured)
  }

  /// The whole report, with a line break at the end.
  public func render(_ report: RunReport) -> String {
    var parts = report.scenarios.map { details(of: $0) }.filter { !$0.isEmpty }
    parts.append(summary(of: report))
    return parts.joined(separator: "\n")
  }

  /// One scenario's failures, problems and warnings; empty when there are none.
  public func details(of scenario: ScenarioReport) -> String {
    ScenarioText(scenario: scenario).excerpts.map { $0.render(style) + "\n" }.joined(separator: "\n")
  }

  /// The table, what stays in Odoo, and the closing line.
  public func summary(of report: RunReport) -> String {
    var parts: [String] = []
    if !report.scenarios.isEmpty { parts.append(SummaryTable(scenarios: report.scenarios).render(style)) }
    if let left = report.left {
      parts.append(LeftText(left: left, database: report.odooDatabase).render(style))
    }
    return (parts + [closingLine(of: report)]).joined(separator: "\n\n") + "\n"
  }

  private func closingLine(of report: RunReport) -> String {
    let scenarios = report.scenarios
    let groups: [(String, Style.Colour, Int)] = [
      ("passed", .green, scenarios.count { $0.exitStatus == .passed }),
      ("failed", .red, scenarios.count { $0.exitStatus == .failed }),
      (
        "without a verdict", .magenta,
        scenarios.count { $0.exitStatus != .passed && $0.exitStatus != .failed }
      ),
    ]
    let counts = groups.filter { $0.2 > 0 }.map { style.bold("\($0.2) \($0.0)", $0.1) }
    let noun = scenarios.count == 1 ? "scenario" : "scenarios"
    var line =
      scenarios.isEmpty
      ? "nothing was selected" : "\(scenarios.count) \(noun): \(counts.joined(separator: ", "))"
    if report.interrupted { line += " (interrupted)" }
    let odoo = report.odooVersion.map { "Odoo \($0)" } ?? "Odoo"
    return line
      + Style.printable(" · \(odoo) at \(report.odooURL), database \(report.odooDatabase)")
      + " · \(SummaryTable.seconds(report.seconds)) · exit \(report.exitStatus.rawValue)"
  }
}
