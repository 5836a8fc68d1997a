import LabReports
import Scenarios
import TestSupport
import Testing

/// Judged by Python's XML parser, which shares no code with what writes.
@Suite("The JUnit report")
struct JUnitReportTests {
  /// What Python reads: a line for every element with its attributes and text.
  private func read(_ xml: [UInt8]) async throws -> String {
    let script = """
      import sys, xml.etree.ElementTree as tree
      def show(element, depth):
          attributes = ' '.join(f'{k}={v!r}' for k, v in sorted(element.attrib.items()))
          text = (element.text or '').strip()
          print('  ' * depth + f'{element.tag} {attributes}' + (f' :: {text!r}' if text else ''))
          for child in element: show(child, depth + 1)
      show(tree.fromstring(sys.stdin.buffer.read()), 0)
      """
    let outcome = try await Program.run("python3", ["-X", "utf8", "-c", script], input: xml)
    try #require(outcome.status == 0, "\(outcome.text)")
    return outcome.text
  }

  @Test("Failures, errors and what was left out are counted apart, for all and for each folder")
  func counts() async throws {
    var interrupted = Reports.passed
    interrupted.name = "late"
    interrupted.verdict = .interrupted
    let report = Reports.run([
      Reports.passed, Reports.failed, Reports.unfinished, Reports.held, interrupted,
    ])
    let text = try await read(JUnitReport.encode(report))
    #expect(text.hasPrefix("testsuites errors='1' failures='1' name='labrun' skipped='1' tests='5' time="))
    #expect(text.contains("testsuite errors='1' failures='0' name='scenarios' skipped='1' tests='4'"))
    #expect(text.contains("testsuite errors='0' failures='1' name='scenarios.refunds' skipped='0' tests='1'"))
    #expect(text.contains("timestamp='2026-11-22T05:00:00'"))
    #expect(text.contains("skipped message='the run was interrupted' type='INTERRUPTED'"))
  }

  @Test("A verdict is a failure with place and both values; the text holds all that failed")
  func failure() async throws {
    let text = try await read(JUnitReport.encode(Reports.run([Reports.failed])))
    #expect(
      text.contains(
        "testcase classname='scenarios.refunds' file='scenarios/refunds/partial.yaml' name='refunded'"))
    #expect(
      text.contains(
        "failure message='scenarios/refunds/partial.yaml:49:12: exactly one credit note, for one mug and its "
          + "tax: found 2: account.move 41 (RINV/2026/0003), 42 (RINV/2026/0004), expected 1 (and 1 more)' "
          + "type='FAIL'"))
    #expect(text.contains("invariant receivable-settled"))
    #expect(!text.contains("error message"))
  }

  @Test("A run without a verdict is an error, never a failure")
  func error() async throws {
    let text = try await read(JUnitReport.encode(Reports.run([Reports.unfinished])))
    #expect(
      text.contains("error message='scenarios/duplicate.yaml:12:5: not settled after 60 s (and 1 more)'"))
    #expect(!text.contains("failure message"))
  }

  @Test("An expected stop passes, and tells what it held as output")
  func held() async throws {
    let text = try await read(JUnitReport.encode(Reports.run([Reports.held])))
    #expect(!text.contains("failure message"))
    #expect(text.contains("system-out  :: "))
    #expect(text.contains("is not mapped"))
  }

  @Test("Odoo, database, token, settings, what stays, tags, seed, calls and amounts are properties")
  func properties() async throws {
    var scenario = Reports.passed
    scenario.name = "random-42-07"
    scenario.tags = ["random", "tax"]
    scenario.observations = Runs.records
    var report = Reports.run([scenario])
    report.settings = [SettingReport(name: "tax rounding", field: "res.company.x", value: "round_per_line")]
    report.left = [
      LeftRecords(
        model: "sale.order", name: "orders", count: 3, found: "ref contains -k3", isPermanent: false)
    ]
    let text = try await read(JUnitReport.encode(report))
    for (name, value) in [
      ("odoo.version", "19.0"), ("odoo.database", "lab19"), ("run.token", "k3"),
      ("setting.res.company.x", "round_per_line"), ("left.sale.order", "3, ref contains -k3"),
      ("verdict", "PASS"), ("tag", "tax"), ("seed", "42"), ("xmlrpc.calls", "31"),
      ("amount.#1001", "49.98 + tax 4.13 = 54.11"),
    ] {
      #expect(text.contains("property name='\(name)' value='\(value)'"), "\(name)")
    }
  }

  @Test(
    "Any text comes out of a parser as it went in, but for what XML can't hold",
    arguments: [
      ("<b> & \"quotes\" 'apostrophes' ]]> <![CDATA[", "<b> & \"quotes\" 'apostrophes' ]]> <![CDATA["),
      ("line\nbreak\tand tab\rreturn", "line\nbreak\tand tab\rreturn"), ("🧾 𝛑 naïve", "🧾 𝛑 naïve"),
      ("\u{1B}[31m\u{0}\u{7}", #"\u{1B}[31m\u{0}\u{7}"#),
      ("\u{85}\u{FFFE}\u{FFFF}", #"\u{85}\u{FFFE}\u{FFFF}"#),
      ("&amp; &#65;", "&amp; &#65;"),
    ])
  func anyText(written: String, wanted: String) async throws {
    var scenario = Reports.passed
    scenario.about = written
    scenario.warnings = [written]
    let script = """
      import sys, xml.etree.ElementTree as tree
      root = tree.fromstring(sys.stdin.buffer.read())
      sys.stdout.write([p.get('value') for p in root.iter('property') if p.get('name') == 'about'][0])
      """
    let xml = JUnitReport.encode(Reports.run([scenario]))
    let outcome = try await Program.run("python3", ["-X", "utf8", "-c", script], input: xml)
    try #require(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.text == wanted)
  }

  @Test("A run without scenarios is a file that CI systems take")
  func empty() async throws {
    let text = try await read(JUnitReport.encode(Reports.run([])))
    #expect(text == "testsuites errors='0' failures='0' name='labrun' skipped='0' tests='0' time='0.000'\n")
  }
}
