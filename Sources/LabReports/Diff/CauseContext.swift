import CommerceTypes

/// The two records, and the two runs, that a difference is between.
struct CauseContext {
  var before: [String: String]
  var after: [String: String]
  var versionsDiffer: Bool
  /// Odoo's names of the settings that the two runs found differently.
  var settings: Set<String>
  /// What is explained already in the same scenario.
  var leaders: CauseLeaders
}

/// Which causes one scenario has shown, for which orders, and by how much.
struct CauseLeaders {
  private enum Reach {
    case anything
    case upTo(ExactDecimal)
  }

  private var reaches: [String: [String: Reach]] = [:]

  /// Stands for what belongs to no order.
  private static let nobody = "\u{0}"

  /// Notes a difference whose cause is known.
  mutating func add(_ difference: Difference) {
    guard let cause = difference.cause else { return }
    let order = difference.order ?? Self.nobody
    let amount = difference.amount.flatMap { Amount.parse($0) }?.magnitude
    switch (reaches[cause]?[order], amount) {
    case (.anything, _): return
    case (.upTo(let known), let amount?) where known >= amount: return
    case (_, let amount?): reaches[cause, default: [:]][order] = .upTo(amount)
    case (_, nil): reaches[cause, default: [:]][order] = .anything
    }
  }

  /// Whether the order, or one of the scenario's orders for nil, has a difference of the cause at least this large.
  func reach(_ cause: String, order: String?, amount: ExactDecimal?) -> Bool {
    guard let orders = reaches[cause] else { return false }
    let candidates =
      order.map { [orders[$0], orders[Self.nobody]].compactMap(\.self) } ?? Array(orders.values)
    return candidates.contains { reach in
      guard case .upTo(let largest) = reach, let amount else { return true }
      return largest >= amount
    }
  }
}
