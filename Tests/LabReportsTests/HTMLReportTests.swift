import LabReports
import Scenarios
import TestSupport
import Testing

/// Judged by Python's HTML parser, which shares no code with what writes.
@Suite("The HTML report")
struct HTMLReportTests {
  private func read(_ report: RunReport) async throws -> String {
    let script = """
      import sys, html.parser
      class Reader(html.parser.HTMLParser):
          void = {'meta'}
          def __init__(self): super().__init__(); self.open = []
          def handle_starttag(self, tag, attributes):
              print('<', tag, dict(attributes))
              if tag not in self.void: self.open.append(tag)
          def handle_endtag(self, tag):
              assert self.open.pop() == tag, tag
          def handle_data(self, data):
              if data.strip(): print('text', data.strip())
      reader = Reader(); reader.feed(sys.stdin.buffer.read().decode('utf-8')); reader.close()
      assert reader.open == [], reader.open
      """
    let outcome = try await Program.run(
      "python3", ["-X", "utf8", "-c", script], input: HTMLReport.encode(report))
    try #require(outcome.status == 0, "\(outcome.text)")
    return outcome.text
  }

  @Test("Verdicts, failures and orders stand in it, and every element is closed")
  func whole() async throws {
    var ordered = Reports.passed
    ordered.observations = Runs.records
    let text = try await read(Reports.run([ordered, Reports.failed, Reports.unfinished]))
    for part in ["PASS", "FAIL", "UNFINISHED", "#1001 invoice", "54.11", "found 11.90, expected 0.00"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains("< details {'id': 's1', 'open': None}"))
  }

  @Test("Nothing in it comes from elsewhere, and no text of a run becomes code")
  func closed() async throws {
    var scenario = Reports.passed
    scenario.about = "<script>alert(1)</script>"
    scenario.warnings = ["<img src=x onerror=alert(1)>"]
    scenario.observations = [
      ObservedRecord(model: "sale.order", key: "\"><b>", order: "<i>", fields: ["state": "<u>"])
    ]
    let text = try await read(Reports.run([scenario]))
    for tag in ["script", "img", "link", "iframe", "i", "u"] {
      #expect(!text.contains("< \(tag) {"), "\(tag)")
    }
    #expect(text.contains("text <script>alert(1)</script>"))
  }
}
