import LabReports
import Scenarios
import Testing

@Suite("Causes of differences")
struct DifferenceCauseTests {
  private func causes(_ before: [ObservedRecord], _ after: [ObservedRecord], later: String = "19.0")
    -> [String?]
  {
    RunDiff(
      before: Runs.run([Runs.scenario(before)]), after: Runs.run([Runs.scenario(after)], version: later)
    ).differences.map(\.cause)
  }

  private func records(_ changes: [(String, String, String)]) -> [ObservedRecord] {
    Runs.records.map { record in
      var record = record
      for (key, field, value) in changes where record.key == key { record.fields[field] = value }
      return record
    }
  }

  @Test("A cent of tax on the same net amount is the rounding method, and so is what follows from it")
  func rounding() {
    let after = records([
      ("#1001", "amount_tax", "4.12"), ("#1001", "amount_total", "54.10"),
      ("#1001 invoice", "amount_tax", "4.12"), ("#1001 invoice", "amount_total", "54.10"),
      ("#1001 invoice · tax NY 8.25 %", "balance", "-4.12"),
    ])
    #expect(causes(Runs.records, after) == Array(repeating: "tax-rounding", count: 5))
  }

  @Test("A tax that is wrong by more, or on another net amount, is no rounding")
  func noRounding() {
    #expect(causes(Runs.records, records([("#1001", "amount_tax", "3.13")])) == [nil])
    let other = records([("#1001", "amount_tax", "4.12"), ("#1001", "amount_untaxed", "49.97")])
    let total = other.map { record in
      var record = record
      if record.key == "#1001" { record.fields["amount_total"] = "54.09" }
      return record
    }
    #expect(causes(Runs.records, total).contains("tax-rounding") == false)
  }

  @Test("A larger amount does not hide behind a cent of rounding in the same order")
  func larger() {
    let after = records([("#1001", "amount_tax", "4.12"), ("#1001 payment 1", "amount", "54.08")])
    #expect(causes(Runs.records, after).sorted { ($0 ?? "") < ($1 ?? "") } == [nil, "tax-rounding"])
  }

  @Test("The same state by another name is told as such between versions, and only there")
  func states() {
    let after = records([("#1001 payment 1", "state", "posted")])
    #expect(causes(Runs.records, after) == ["renamed-state"])
    #expect(causes(Runs.records, after, later: "14.0") == [nil])
  }

  @Test("An invoice that is settled at posting, with its open amount")
  func reconciled() {
    let before = records([
      ("#1001 invoice", "payment_state", "not_paid"), ("#1001 invoice", "amount_residual", "54.11"),
    ])
    #expect(causes(before, Runs.records) == ["reconciled-at-post", "reconciled-at-post"])
  }

  @Test("The same text plain and as HTML")
  func markup() {
    let before = records([("#1001", "note", "two & three\nlines")])
    let after = records([("#1001", "note", "<p>two &amp; three<br>lines</p>")])
    #expect(causes(before, after) == ["html-text"])
  }

  @Test("A unit price cut to two digits")
  func prices() {
    let before = records([("#1001", "price_unit", "12.345678")])
    #expect(causes(before, records([("#1001", "price_unit", "12.35")])) == ["price-digits"])
    #expect(causes(before, records([("#1001", "price_unit", "12.36")])) == [nil])
  }

  @Test("A held order explains that its records are missing, with the reason it was held for")
  func held() {
    var held = Runs.scenario([], verdict: .stoppedClearly)
    held.jobs = [JobReport(topic: "orders/create", gid: "g", state: "held", reason: "4.13 can't be reached")]
    let diff = RunDiff(before: Runs.run(), after: Runs.run([held]))
    #expect(Set(diff.differences.map(\.cause)) == ["held-order"])
    #expect(diff.differences.first?.notes == ["held: orders/create: 4.13 can't be reached"])
  }

  @Test("Every cause has a name of its own, a title and an advice")
  func table() {
    let all = DifferenceCause.all
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.allSatisfy { !$0.title.isEmpty && !$0.advice.isEmpty })
    #expect(all.allSatisfy { DifferenceCause.named($0.name) == $0 })
  }
}
