import Scenarios

/// Goes through two runs side by side and notes what differs.
struct RunComparison {
  let before: RunReport
  let after: RunReport
  private(set) var compared = RunDiff.Compared()
  private(set) var differences: [Difference] = []
  private(set) var warnings: [String] = []

  init(before: RunReport, after: RunReport) {
    self.before = before
    self.after = after
  }

  mutating func run() {
    let later = Dictionary(after.scenarios.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let earlier = Set(before.scenarios.map(\.name))
    for old in before.scenarios {
      guard let new = later[old.name] else {
        differences.append(
          Difference(
            .scenario, scenario: old.name, model: "scenario", before: old.verdict.rawValue,
            notes: ["it was not played in the second run"]))
        continue
      }
      compared.scenarios += 1
      compareVerdicts(old, new)
      compareObservations(old, new)
    }
    for new in after.scenarios where !earlier.contains(new.name) {
      differences.append(
        Difference(
          .scenario, scenario: new.name, model: "scenario", after: new.verdict.rawValue,
          notes: ["it was not played in the first run"]))
    }
    for (report, which) in [(before, "first"), (after, "second")] where report.interrupted {
      warnings.append("the \(which) run was interrupted; what it didn't play is not compared")
    }
  }

  var settings: [SettingDifference] {
    let later = Dictionary(
      (after.settings ?? []).map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
    return (before.settings ?? []).compactMap { old in
      guard let new = later[old.field], new.value != old.value else { return nil }
      return SettingDifference(name: old.name, field: old.field, before: old.value, after: new.value)
    }
  }

  private mutating func compareVerdicts(_ old: ScenarioReport, _ new: ScenarioReport) {
    guard old.verdict != new.verdict else { return }
    let worse = new.exitStatus == .passed ? old : new
    differences.append(
      Difference(
        .verdict, scenario: old.name, model: "scenario", field: "verdict", before: old.verdict.rawValue,
        after: new.verdict.rawValue, notes: Self.reasons(worse)))
  }

  /// Why a scenario did not pass, at most three reasons; what the connector says of itself comes first.
  private static func reasons(_ scenario: ScenarioReport) -> [String] {
    var reasons: [String] = []
    if let problem = scenario.problem { reasons.append(problem.message) }
    for job in scenario.jobs ?? [] where job.state == "held" || job.state == "failed" {
      reasons.append("\(job.state): \(job.topic): \(job.reason ?? "no reason given")")
    }
    for failure in scenario.failures {
      reasons.append("\(failure.subject): found \(failure.actual), expected \(failure.expected)")
    }
    reasons += scenario.warnings
    var seen: Set<String> = []
    let each = reasons.filter { seen.insert($0).inserted }
    return Array(each.prefix(3)) + (each.count > 3 ? ["and \(each.count - 3) more"] : [])
  }

  private mutating func compareObservations(_ old: ScenarioReport, _ new: ScenarioReport) {
    guard let first = old.observations, let second = new.observations else {
      if old.observations == nil, new.observations == nil {
        warnings.append("\(old.name): neither run read its records, so only the verdict is compared")
      } else {
        let side = old.observations == nil ? "second" : "first"
        differences.append(
          Difference(
            .reading, scenario: old.name, model: "scenario",
            before: old.observations.map { "\($0.count) records" },
            after: new.observations.map { "\($0.count) records" },
            notes: ["only the \(side) run read the records that the scenario left"]))
      }
      return
    }
    compared.observed += 1
    let later = Dictionary(second.map { (RecordName($0), $0) }, uniquingKeysWith: { first, _ in first })
    let earlier = Set(first.map(RecordName.init))
    for record in first.sorted() {
      if let other = later[RecordName(record)] {
        compare(record, other, in: old.name)
      } else {
        differences.append(lone(record, in: old.name, .before))
      }
    }
    for record in second.sorted() where !earlier.contains(RecordName(record)) {
      differences.append(lone(record, in: old.name, .after))
    }
  }

  private mutating func compare(_ old: ObservedRecord, _ new: ObservedRecord, in scenario: String) {
    compared.records += 1
    for field in Set(old.fields.keys).union(new.fields.keys).sorted() {
      let first = old.fields[field]
      let second = new.fields[field]
      if first != nil, second != nil { compared.fields += 1 }
      guard first != second else { continue }
      differences.append(
        Difference(
          first == nil || second == nil ? .field : .value, scenario: scenario, order: old.order ?? new.order,
          model: old.model, record: old.key, field: field, before: first, after: second,
          amount: Amount.difference(first, second)))
    }
  }

  /// A record that only one run has, with the amounts that came or went with it.
  private func lone(
    _ record: ObservedRecord, in scenario: String, _ side: AcceptedDifferences.Side
  ) -> Difference {
    let told = FieldWords.telling(of: record)
    return Difference(
      .record, scenario: scenario, order: record.order, model: record.model, record: record.key,
      before: side == .before ? told : nil, after: side == .after ? told : nil,
      amount: FieldWords.total(of: record).flatMap { total in
        side == .before ? Amount.difference(total, "0") : Amount.difference("0", total)
      })
  }
}
