import LabReports
import Scenarios
import Testing

@Suite("The comparison of two runs")
struct RunDiffTests {
  private func diff(
    _ after: [ObservedRecord]?, from before: [ObservedRecord]? = Runs.records
  ) -> RunDiff {
    RunDiff(
      before: Runs.run([Runs.scenario(before)]), after: Runs.run([Runs.scenario(after)], version: "19.0"))
  }

  @Test("Equal runs have no difference, and tell how much was compared")
  func equal() {
    let diff = diff(Runs.records)
    #expect(diff.differences.isEmpty)
    #expect(diff.exitStatus == .passed)
    #expect(diff.compared.scenarios == 1)
    #expect(diff.compared.records == 4)
    #expect(diff.compared.fields == 15)
  }

  @Test("A changed amount tells the order, the record, both values and the cent")
  func amount() throws {
    let diff = diff(Runs.changed("#1001", "amount_tax", "4.12"))
    let found = try #require(diff.differences.first)
    #expect(diff.differences.count == 1)
    #expect(found.kind == .value)
    #expect(found.order == "#1001")
    #expect(found.record == "#1001")
    #expect(found.before == "4.13")
    #expect(found.after == "4.12")
    #expect(found.amount == "-0.01")
    #expect(diff.exitStatus == .failed)
  }

  @Test("A changed text has no amount")
  func text() throws {
    let found = try #require(diff(Runs.changed("#1001", "state", "done")).differences.first)
    #expect(found.amount == nil)
  }

  @Test("A record that vanished or appeared is a difference, with the amount that went or came")
  func lone() throws {
    let vanished = try #require(diff(Array(Runs.records.dropLast())).differences.first)
    #expect(vanished.kind == .record)
    #expect(vanished.record == "#1001 payment 1")
    #expect(vanished.amount == "-54.11")
    #expect(vanished.after == nil)
    let appeared = try #require(diff(Runs.records, from: Array(Runs.records.dropLast())).differences.first)
    #expect(appeared.amount == "+54.11")
    #expect(appeared.before == nil)
  }

  @Test("A field that only one run has is a difference, not an empty value")
  func field() throws {
    let found = try #require(diff(Runs.changed("#1001", "state", nil)).differences.first)
    #expect(found.kind == .field)
    #expect(found.before == "sale")
    #expect(found.after == nil)
  }

  @Test("A changed verdict tells why the scenario did not pass")
  func verdict() throws {
    var failed = Runs.scenario(verdict: .failed)
    failed.invariants = [
      InvariantReport(
        name: "books-balance", compared: 1,
        failures: [FailureReport(subject: "#1001: residual", expected: "0.00", actual: "0.01")])
    ]
    let diff = RunDiff(before: Runs.run(), after: Runs.run([failed]))
    let found = try #require(diff.differences.first)
    #expect(found.kind == .verdict)
    #expect(found.before == "passed")
    #expect(found.after == "failed")
    #expect(found.notes == ["#1001: residual: found 0.01, expected 0.00"])
    #expect(diff.exitStatus == .failed)
  }

  @Test("A scenario that only one run played is a difference")
  func scenarios() {
    let more = Runs.run([Runs.scenario(), Runs.scenario(name: "other")])
    #expect(RunDiff(before: Runs.run(), after: more).differences.map(\.scenario) == ["other"])
    #expect(RunDiff(before: more, after: Runs.run()).differences.map(\.kind) == [.scenario])
  }

  @Test("Records that only one run read are a difference, whatever they hold")
  func unread() {
    let diff = diff(nil)
    #expect(diff.differences.map(\.kind) == [.reading])
    #expect(diff.exitStatus == .failed)
  }

  @Test("Nothing compared is no agreement")
  func nothing() {
    let diff = diff(nil, from: nil)
    #expect(diff.differences.isEmpty)
    #expect(diff.exitStatus == .didNotFinish)
    #expect(DiffText().render(diff).contains("no record was compared, so this proves nothing"))
  }

  @Test("A scenario that neither run read leaves the comparison incomplete")
  func incomplete() {
    let run = Runs.run([Runs.scenario(), Runs.scenario(nil, name: "other", verdict: .didNotFinish)])
    let diff = RunDiff(before: run, after: run)
    #expect(diff.differences.isEmpty)
    #expect(diff.exitStatus == .didNotFinish)
    #expect(diff.warnings == ["other: neither run read its records, so only the verdict is compared"])
    #expect(DiffText().render(diff).contains("compared 1 of 2 scenarios, 4 records"))
  }

  @Test("Times, traffic, tokens and texts of messages don't count")
  func irrelevant() {
    var other = Runs.scenario()
    other.timing.play = 99
    other.traffic.xmlrpcCalls = 7
    other.token = "zz"
    other.warnings = ["slow"]
    #expect(RunDiff(before: Runs.run(), after: Runs.run([other])).differences.isEmpty)
  }

  @Test("Values too large for money are compared as texts, and stop nothing")
  func huge() throws {
    let nines = String(repeating: "9", count: 17)
    let before = Runs.changed("#1001", "amount_tax", nines + ".9")
    let found = try #require(
      diff(Runs.changed("#1001", "amount_tax", "0.000000000000000001"), from: before).differences.first)
    #expect(found.amount == nil)
  }
}
