import Scenarios

/// Gives each difference its cause, where the table knows one.
struct CauseFinder {
  private let before: RecordIndex
  private let after: RecordIndex
  private let versionsDiffer: Bool
  private let settings: Set<String>

  init(before: RunReport, after: RunReport) {
    self.before = RecordIndex(before)
    self.after = RecordIndex(after)
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
          let context = CauseContext(
            before: before.fields(of: difference) ?? [:],
            after: after.fields(of: difference) ?? [:], versionsDiffer: versionsDiffer,
            settings: settings, leaders: leaders)
          guard rule.explains(difference, context) else { continue }
          differences[index].cause = rule.cause.name
          leaders.add(differences[index])
        }
      }
    }
    return differences
  }
}
