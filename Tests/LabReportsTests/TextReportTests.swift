import LabReports
import Scenarios
import Testing

@Suite("The text report")
struct TextReportTests {
  @Test("A failure shows file, line, column, source line, caret, both values and what to do")
  func failure() {
    let text = TextReport().details(of: Reports.failed)
    let expected = """
      failed: exactly one credit note, for one mug and its tax
        --> scenarios/refunds/partial.yaml:49:12
         |
      49 |     count: 1
         |            ^ found 2: account.move 41 (RINV/2026/0003), 42 (RINV/2026/0004), expected 1
         = compared: count of account.move
         = the tap saw two account.move.reversal calls, attempt 1 timed out after 30 s

      failed: invariant receivable-settled
        --> scenarios/refunds/partial.yaml
         = found 11.90, expected 0.00
         = compared: #1001: residual of INV/2026/00001
         = look at the refund's payment

      """
    #expect(text == expected)
  }

  @Test("A run without a verdict is an error, never a failure")
  func problem() {
    let text = TextReport().details(of: Reports.unfinished)
    let expected = """
      error: not settled after 60 s
        --> scenarios/duplicate.yaml:12:5
         = to do: look at the connector's log

      error: a fault fired 0 of 1 times: odoo: lose_reply where sale.order is created
        --> scenarios/duplicate.yaml:8:7
         = the run proved nothing about it; to do: check what the fault is to match

      warning: a webhook was delivered twice
        --> scenarios/duplicate.yaml

      """
    #expect(text == expected)
  }

  @Test("A scenario that passed has nothing to tell")
  func silent() {
    #expect(TextReport().details(of: Reports.passed) == "")
  }

  @Test("An expected stop tells its reason as a note, an unexpected one as a failure")
  func stop() {
    var scenario = Reports.held
    let reason = #"held: orders/create gid://shopify/Order/7: tax "X 9 %" is not mapped"#
    #expect(TextReport().details(of: scenario).hasPrefix("note: the connector holds jobs\n"))
    #expect(TextReport().details(of: scenario).contains(reason))
    scenario.expectsStop = false
    #expect(
      TextReport().details(of: scenario).hasPrefix("failed: the connector stopped where nothing should"))
    #expect(TextReport().details(of: scenario).contains(reason))
  }

  @Test("The table has a line per scenario with counts, calls, waiting and time")
  func table() {
    let text = TextReport().summary(of: Reports.run([Reports.passed, Reports.failed, Reports.unfinished]))
    let expected = """
      scenario           verdict     expectations  invariants  compared  XML-RPC  waiting for Odoo     time
      discounted         PASS                 2/2         1/1        15       31              40 %   2.12 s
      refunded           FAIL                 1/2         1/2        10      120              88 %  10.00 s
      duplicate-webhook  UNFINISHED           0/0         0/0         0        0               0 %   0.00 s

      3 scenarios: 1 passed, 1 failed, 1 without a verdict · Odoo 19.0 at http://127.0.0.1:8069, database lab19 · 12.35 s · exit 4

      """
    #expect(text == expected)
  }

  @Test("What cannot be observed is neither passed nor failed")
  func notObservable() {
    var scenario = Reports.passed
    scenario.expectations[1].outcome = .notObservable
    scenario.expectations[1].note = "the connector offers no status"
    #expect(TextReport().details(of: scenario).hasPrefix("note: not observable: the order is there once"))
    #expect(TextReport().summary(of: Reports.run([scenario])).contains(" 1/1 "))
  }

  @Test("Nothing selected is said, with its exit status")
  func nothing() {
    #expect(TextReport().render(Reports.run([])).hasPrefix("nothing was selected · Odoo 19.0"))
    #expect(TextReport().render(Reports.run([])).hasSuffix("exit 5\n"))
  }

  @Test("The whole report is details in order, then the table")
  func whole() {
    let report = Reports.run([Reports.passed, Reports.failed])
    let text = TextReport().render(report)
    #expect(text == TextReport().details(of: Reports.failed) + "\n" + TextReport().summary(of: report))
  }

  @Test("Colours come only when asked, and take nothing away")
  func colours() throws {
    let report = Reports.run([Reports.passed, Reports.failed, Reports.unfinished, Reports.held])
    let plain = TextReport().render(report)
    let coloured = TextReport(coloured: true).render(report)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31mfailed:\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;35merror:\u{1B}[0m"))
    #expect(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain)
  }

  @Test("A control character from Odoo is shown, not sent to the terminal")
  func control() {
    var scenario = Reports.failed
    scenario.expectations[1].failures[0].actual = "\u{1B}[2Jgone\u{7}"
    let text = TextReport().details(of: scenario)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains(#"found \u{1B}[2Jgone\u{7}, expected 1"#))
  }

  @Test("The caret stands under the column, behind tabs and beyond the line's end too")
  func caret() {
    var scenario = Reports.failed
    scenario.invariants = []
    scenario.expectations[1].failures[0].sourceLine = "\tcount: 1"
    scenario.expectations[1].failures[0].position = Reports.position(9, 2)
    #expect(TextReport().details(of: scenario).contains("\n 9 | \tcount: 1\n   | \t^ found"))
    scenario.expectations[1].failures[0].position = Reports.position(1_234, 12)
    #expect(TextReport().details(of: scenario).contains("\n1234 | \tcount: 1\n     | \t          ^ found"))
  }

  @Test("A finding of several lines keeps the margin")
  func lines() {
    var scenario = Reports.failed
    scenario.invariants = []
    scenario.expectations[1].failures[0].actual = "a\nb"
    #expect(TextReport().details(of: scenario).contains("^ found a\n   |   b, expected 1\n"))
  }
}
