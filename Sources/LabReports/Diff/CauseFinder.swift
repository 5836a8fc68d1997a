import Scenarios

/// Gives each difference its cause, where the table knows one.
struct CauseFinder {
  private let before: [String: [RecordName: [String: String]]]
  private let after: [String: [RecordName: [String: String]]]
  private let versionsDiffer: Bool
  private let settings: Set<String>

  init(before: RunReport, after: RunReport) {
    self.before = Self.fields(of: before)
    self.after = Self.fields(of: after)
    versionsDiffer = before.odooVersion != after.odooVersion
    let old = Set((before.settings ?? []).map { "\($0.field)=\($0.value)" })
    settings = Set(
      (after.settings ?? []).filter { !old.contains("\($0.field)=\($0.value)") }.map(\.field))
  }

  /// The differences in the same order, with causes.
  ///
  /// Rules that follow others need what these found, so the table is gone through rule by rule; what belongs to no
  /// order counts with the whole scenario.
  func explained(_ differences: [Difference]) -> [Difference] {
    var differences = differences
    let groups = Dictionary(grouping: differences.indices, by: { differences[$0].scenario })
    for indices in groups.values {
      var leaders = CauseLeaders()
      for rule in CauseRule.all {
        for index in indices where differences[index].cause == nil {
          let difference = differences[index]
          let record = RecordName(model: difference.model, key: difference.record ?? "")
          let context = CauseContext(
            before: before[difference.scenario]?[record] ?? [:],
            after: after[difference.scenario]?[record] ?? [:], versionsDiffer: versionsDiffer,
            settings: settings, leaders: leaders)
          guard rule.explains(difference, context) else { continue }
          differences[index].cause = rule.cause.name
          leaders.add(differences[index])
        }
      }
    }
    return differences
  }

  private static func fields(of report: RunReport) -> [String: [RecordName: [String: String]]] {
    Dictionary(
      report.scenarios.map { scenario in
        let records = (scenario.observations ?? []).map { (RecordName($0), $0.fields) }
        return (scenario.name, Dictionary(records, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
  }
}
