import CommerceTypes
import Scenarios

/// Finds the entry that accepts a difference, and knows which were never needed.
struct AcceptanceBook {
  private let entries: [AcceptedDifferences.Entry]
  private let before: RecordIndex
  private let after: RecordIndex
  private var used: Set<Int> = []

  init(_ accepted: AcceptedDifferences, before: RecordIndex, after: RecordIndex) {
    entries = accepted.entries
    self.before = before
    self.after = after
  }

  /// The first entry that fits; the others that fit too count as used.
  mutating func acceptance(of difference: Difference) -> Difference.Acceptance? {
    let fitting = entries.indices.filter { fits(entries[$0], difference) }
    used.formUnion(fitting)
    return fitting.first.map { Self.told(entries[$0]) }
  }

  var unused: [Difference.Acceptance] {
    entries.indices.filter { !used.contains($0) }.map { Self.told(entries[$0]) }
  }

  private static func told(_ entry: AcceptedDifferences.Entry) -> Difference.Acceptance {
    Difference.Acceptance(because: entry.because, position: entry.position)
  }

  private func fits(_ entry: AcceptedDifferences.Entry, _ difference: Difference) -> Bool {
    func allows(_ wanted: String?, _ actual: String?) -> Bool { wanted == nil || wanted == actual }
    guard entry.model == difference.model, entry.field == difference.field,
      entry.onlyIn == difference.onlyIn, allows(entry.scenario, difference.scenario),
      allows(entry.record, difference.record), allows(entry.before, difference.before),
      allows(entry.after, difference.after), relationsHold(entry, difference)
    else { return false }
    let statesBefore = entry.before != nil || entry.beforeIs != nil
    let statesAfter = entry.after != nil || entry.afterIs != nil
    switch difference.kind {
    case .reading: return false
    // No entry covers a number without naming it: a cent more must never hide behind a reason given for another.
    case .value where difference.amount != nil:
      return statesAfter && (statesBefore || Self.negatesBefore(entry))
    case .verdict: return entry.before != nil && entry.after != nil && entry.scenario != nil
    case .scenario: return entry.scenario != nil
    case .record: return entry.scenario != nil && entry.record != nil
    case .value, .field: return true
    }
  }

  /// The same number with the other sign leaves no room for another cent.
  private static func negatesBefore(_ entry: AcceptedDifferences.Entry) -> Bool { entry.afterIs == "-before" }

  private func relationsHold(_ entry: AcceptedDifferences.Entry, _ difference: Difference) -> Bool {
    guard !entry.conditions.isEmpty || entry.beforeIs != nil || entry.afterIs != nil else { return true }
    let old = before.fields(of: difference)
    let new = after.fields(of: difference)
    // A record that one run alone has is asked there alone.
    let asked = [old, new].compactMap(\.self)
    guard !asked.isEmpty else { return false }
    for (field, value) in entry.conditions where !asked.allSatisfy({ $0[field] == value }) { return false }
    return Self.holds(entry.beforeIs, difference.before, old ?? [:])
      && Self.holds(
        entry.afterIs, difference.after,
        (new ?? [:]).merging(["before": difference.before ?? ""]) { $1 })
  }

  private static func holds(_ relation: String?, _ value: String?, _ fields: [String: String]) -> Bool {
    guard let relation else { return true }
    let isNegated = relation.hasPrefix("-")
    let field = isNegated ? String(relation.dropFirst()) : relation
    guard let number = Amount.parse(value), let other = Amount.parse(fields[field]) else { return false }
    return number == (isNegated ? -other : other)
  }
}
