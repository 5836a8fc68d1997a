public import Scenarios

/// A run's report as one HTML file that needs nothing else: no script, no font, no image from anywhere.
///
/// A table of verdicts, then each scenario with what failed and a picture of its orders as Odoo has them.
public enum HTMLReport {
  /// The file in UTF-8.
  public static func encode(_ report: RunReport) -> [UInt8] {
    let title =
      "\(report.scenarios.count) scenarios on Odoo \(report.odooVersion ?? "?"), \(report.odooDatabase)"
    let parts = [
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<title>\(escaped(title))</title>\n<style>\(style)</style>\n</head>\n<body>",
      "<h1>\(escaped(title))</h1>", facts(of: report), summary(of: report), left(of: report),
      report.scenarios.enumerated().map { details(of: $1, number: $0) }.joined(separator: "\n"),
      "</body>\n</html>\n",
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: "\n").utf8)
  }

  static func escaped(_ text: String) -> String { XMLWriter.escaped(text) }

  private static let style = """
    body{font:15px/1.45 system-ui,sans-serif;margin:2em auto;max-width:72em;padding:0 1em;color:#222;background:#fff}
    table{border-collapse:collapse;margin:.6em 0}th,td{padding:.2em .7em;text-align:left;border-bottom:1px solid #ddd}
    td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}pre{background:#f6f6f6;padding:.8em;overflow:auto}
    .passed{color:#176f2c}.delayed{color:#8a6100}.failed{color:#b3261e}.none{color:#8b2c8b}.verdict{font-weight:600}
    details{border:1px solid #ddd;border-radius:6px;padding:.5em 1em;margin:.6em 0}summary{cursor:pointer}
    @media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}pre{background:#262626}
    th,td,details{border-color:#444}.passed{color:#7ad08d}.delayed{color:#e3b341}.failed{color:#ff8a80}.none{color:#dda0dd}}
    """

  private static func facts(of report: RunReport) -> String {
    let settings = (report.settings ?? []).map { "\($0.name) \($0.value)" }
    let interrupted = report.interrupted ? ["interrupted: the report is partial"] : []
    let all = [
      report.odooURL, "run \(report.runToken)", report.started, SummaryTable.seconds(report.seconds),
      "exit \(report.exitStatus.rawValue)",
    ]
    return "<p>\(escaped((all + settings + interrupted).joined(separator: " · ")))</p>"
  }

  private static func summary(of report: RunReport) -> String {
    let rows = report.scenarios.enumerated().map { number, scenario in
      """
      <tr><td><a href="#s\(number)">\(escaped(scenario.name))</a></td><td class="verdict \(kind(of: scenario))">\
      \(scenario.verdict.word)</td><td>\(escaped(scenario.about ?? ""))</td>\
      <td class="n">\(scenario.traffic.xmlrpcCalls)</td><td class="n">\(SummaryTable.seconds(scenario.timing.total))\
      </td></tr>
      """
    }
    return """
      <table>
      <tr><th>scenario</th><th>verdict</th><th>about</th><th class="n">XML-RPC</th><th class="n">time</th></tr>
      \(rows.joined(separator: "\n"))
      </table>
      """
  }

  private static func left(of report: RunReport) -> String {
    guard let left = report.left else { return "" }
    let text = LeftText(left: left, database: report.odooDatabase).render()
    return "<pre>\(escaped(text))</pre>"
  }

  private static func details(of scenario: ScenarioReport, number: Int) -> String {
    let texts = ScenarioText(scenario: scenario).excerpts.map { $0.render(Style(isColoured: false)) }
    let isOpen = scenario.exitStatus == .passed ? "" : " open"
    var parts = [
      "<details id=\"s\(number)\"\(isOpen)>",
      "<summary><b>\(escaped(scenario.name))</b> <span class=\"verdict \(kind(of: scenario))\">"
        + "\(scenario.verdict.word)</span> \(escaped(scenario.file))</summary>",
    ]
    if !scenario.tags.isEmpty { parts.append("<p>\(escaped(scenario.tags.joined(separator: ", ")))</p>") }
    if !texts.isEmpty { parts.append("<pre>\(escaped(texts.joined(separator: "\n\n")))</pre>") }
    parts.append(OrderPicture(records: scenario.observations ?? []).html)
    return (parts.filter { !$0.isEmpty } + ["</details>"]).joined(separator: "\n")
  }

  private static func kind(of scenario: ScenarioReport) -> String {
    switch scenario.colour {
    case .green: "passed"
    case .yellow: "delayed"
    case .red: "failed"
    default: "none"
    }
  }
}
