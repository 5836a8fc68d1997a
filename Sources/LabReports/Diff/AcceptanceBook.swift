import Scenarios

/// Finds the entry that accepts a difference, and knows which were never needed.
struct AcceptanceBook {
  private let entries: [AcceptedDifferences.Entry]
  private var used: Set<Int> = []

  init(_ accepted: AcceptedDifferences) { entries = accepted.entries }

  /// The first entry that fits; the others that fit too count as used.
  mutating func acceptance(of difference: Difference) -> Difference.Acceptance? {
    let fitting = entries.indices.filter { Self.fits(entries[$0], difference) }
    used.formUnion(fitting)
    return fitting.first.map { Self.told(entries[$0]) }
  }

  var unused: [Difference.Acceptance] {
    entries.indices.filter { !used.contains($0) }.map { Self.told(entries[$0]) }
  }

  private static func told(_ entry: AcceptedDifferences.Entry) -> Difference.Acceptance {
    Difference.Acceptance(because: entry.because, position: entry.position)
  }

  private static func fits(_ entry: AcceptedDifferences.Entry, _ difference: Difference) -> Bool {
    func allows(_ wanted: String?, _ actual: String?) -> Bool { wanted == nil || wanted == actual }
    guard entry.model == difference.model, entry.field == difference.field,
      entry.onlyIn == difference.onlyIn, allows(entry.scenario, difference.scenario),
      allows(entry.record, difference.record), allows(entry.before, difference.before),
      allows(entry.after, difference.after)
    else { return false }
    switch difference.kind {
    case .reading: return false
    // No entry covers a number without naming it: a cent more must never hide behind a reason given for another.
    case .value where difference.amount != nil: return entry.before != nil && entry.after != nil
    case .verdict: return entry.before != nil && entry.after != nil && entry.scenario != nil
    case .scenario: return entry.scenario != nil
    case .record: return entry.scenario != nil && entry.record != nil
    case .value, .field: return true
    }
  }
}
