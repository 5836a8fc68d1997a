import LabReports
import Scenarios
import Testing

@Suite("Accepted differences")
struct AcceptanceTests {
  private let cent = Runs.changed("#1001", "amount_tax", "4.12")
  private let state = Runs.changed("#1001 payment 1", "state", "posted")

  private func diff(_ after: [ObservedRecord], _ accepted: AcceptedDifferences) -> RunDiff {
    RunDiff(before: Runs.run(), after: Runs.run([Runs.scenario(after)], version: "19.0"), accepted: accepted)
  }

  @Test("An entry with model and field accepts a changed word, and says why")
  func word() throws {
    let diff = diff(state, Runs.entry(model: "account.payment", field: "state"))
    #expect(diff.exitStatus == .passed)
    #expect(diff.differences.first?.accepted?.because == "looked at")
    #expect(diff.unused.isEmpty)
  }

  @Test(
    "A changed number is accepted only by an entry with both values",
    arguments: [
      (nil, nil, false), ("4.13", nil, false), (nil, "4.12", false), ("4.13", "4.11", false),
      ("4.13", "4.12", true),
    ] as [(String?, String?, Bool)])
  func number(before: String?, after: String?, isAccepted: Bool) {
    let accepted = Runs.entry(model: "sale.order", field: "amount_tax", before: before, after: after)
    let diff = diff(cent, accepted)
    #expect(diff.unexpected.isEmpty == isAccepted)
    #expect(diff.unused.isEmpty == isAccepted)
  }

  @Test(
    "An entry for something else accepts nothing, and is told as unused",
    arguments: [
      Runs.entry(model: "account.payment", field: "amount"), Runs.entry(model: "sale.order", field: "state"),
      Runs.entry(scenario: "other", model: "account.payment", field: "state"),
      Runs.entry(model: "account.payment", record: "#1002 payment 1", field: "state"),
      Runs.entry(model: "account.payment", field: "state", before: "draft"),
      Runs.entry(model: "account.payment", field: "state", onlyIn: .before),
    ])
  func others(accepted: AcceptedDifferences) {
    let diff = diff(state, accepted)
    #expect(diff.unexpected.count == 1)
    #expect(diff.unused.count == 1)
    #expect(DiffText().render(diff).contains("warning: accepted.yaml:3:5: no difference matches this entry"))
  }

  @Test("A record that only one run has is accepted by its scenario and name alone")
  func record() {
    let gone = Array(Runs.records.dropLast())
    let named = Runs.entry(
      scenario: "tax-heavy", model: "account.payment", record: "#1001 payment 1", onlyIn: .before)
    #expect(diff(gone, named).exitStatus == .passed)
    #expect(diff(gone, Runs.entry(model: "account.payment", onlyIn: .before)).exitStatus == .failed)
    let other = Runs.entry(
      scenario: "tax-heavy", model: "account.payment", record: "#1001 payment 1", onlyIn: .after)
    #expect(diff(gone, other).exitStatus == .failed)
  }

  @Test("A changed verdict is accepted by scenario and both verdicts")
  func verdict() {
    let after = Runs.run([Runs.scenario(verdict: .stoppedClearly)])
    let named = Runs.entry(
      scenario: "tax-heavy", model: "scenario", field: "verdict", before: "passed", after: "stoppedClearly")
    #expect(RunDiff(before: Runs.run(), after: after, accepted: named).exitStatus == .passed)
    let open = Runs.entry(model: "scenario", field: "verdict", before: "passed", after: "stoppedClearly")
    #expect(RunDiff(before: Runs.run(), after: after, accepted: open).exitStatus == .failed)
  }

  @Test("Records that only one run read can't be accepted")
  func reading() {
    let after = Runs.run([Runs.scenario(nil)])
    let accepted = Runs.entry(scenario: "tax-heavy", model: "scenario", onlyIn: .before)
    #expect(RunDiff(before: Runs.run(), after: after, accepted: accepted).exitStatus == .failed)
  }

  /// The tax line with a quantity and a price of its own, which the second run leaves at zero.
  private func taxLines(_ before: String, _ after: String) -> RunDiff {
    func records(_ price: String, _ kind: String = "tax") -> [ObservedRecord] {
      Runs.records.map { record in
        var record = record
        if record.model == "account.move.line" {
          record.fields["price_total"] = price
          record.fields["display_type"] = kind
        }
        return record
      }
    }
    var accepted = Runs.entry(model: "account.move.line", field: "price_total", after: "0.00")
    accepted.entries[0].beforeIs = "-balance"
    accepted.entries[0].conditions = ["display_type": "tax"]
    return RunDiff(
      before: Runs.run([Runs.scenario(records(before))]),
      after: Runs.run([Runs.scenario(records(after))], version: "19.0"), accepted: accepted)
  }

  @Test(
    "A number that must be another field's is accepted when it is, and a cent beside it is not",
    arguments: [
      ("4.13", "0.00", true), ("4.12", "0.00", false), ("4.13", "0.01", false), ("-4.13", "0.00", false),
    ])
  func relation(before: String, after: String, isAccepted: Bool) {
    #expect(taxLines(before, after).unexpected.isEmpty == isAccepted)
  }

  @Test("A condition on another field must hold in both runs")
  func condition() {
    var accepted = Runs.entry(model: "account.payment", field: "state")
    accepted.entries[0].conditions = ["amount": "54.11"]
    #expect(diff(state, accepted).exitStatus == .passed)
    accepted.entries[0].conditions = ["amount": "54.12"]
    #expect(diff(state, accepted).exitStatus == .failed)
    accepted.entries[0].conditions = ["memo": ""]
    #expect(diff(state, accepted).exitStatus == .failed)
  }

  @Test("The same number with the other sign is accepted by that relation, any other is not")
  func negated() {
    var accepted = Runs.entry(model: "account.move.line", field: "balance")
    accepted.entries[0].afterIs = "-before"
    let key = "#1001 invoice · tax NY 8.25 %"
    #expect(diff(Runs.changed(key, "balance", "4.13"), accepted).exitStatus == .passed)
    #expect(diff(Runs.changed(key, "balance", "4.12"), accepted).exitStatus == .failed)
  }

  @Test("What is accepted is told with its reason and how often it was needed")
  func text() {
    let diff = diff(state, Runs.entry(model: "account.payment", field: "state"))
    #expect(DiffText().render(diff).contains("accepted: 1 × looked at  (accepted.yaml:3:5)"))
    #expect(DiffText().render(diff).contains("no unexpected difference, 1 accepted · exit 0"))
  }
}
