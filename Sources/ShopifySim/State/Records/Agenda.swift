import CommerceTypes

/// What a shop's clock will bring: lines of ids, each in the order of their moments.
struct Agenda: Sendable {
  /// Orders with an authorization that lapses.
  var lapses = DueLine()
  /// Balance transactions that become available some days later: charges.
  var charges = DueLine()
  /// Balance transactions that are available at once: refunds and disputes.
  var debits = DueLine()
  /// Payouts that reach the bank.
  var arrivals = DueLine()
  /// Disputes whose evidence is due.
  var evidence = DueLine()
  /// Bulk operations that nobody reads.
  var bulk = DueLine()
  /// Available balance transactions that no payout has taken, because they don't come to more than zero.
  var carried: [Int] = []
  /// What ``carried`` comes to.
  var carriedNet = ExactDecimal.zero
  /// What all balance transactions without a payout come to.
  var unpaidNet = ExactDecimal.zero

  /// Takes the balance transactions that a payout at a moment counts, by their ids.
  mutating func takeAvailable(by moment: ShopTime) -> [Int] {
    var ids: [Int] = []
    while let entry = charges.removeFirst(dueBy: moment) { ids.append(entry.id) }
    while let entry = debits.removeFirst(dueBy: moment) { ids.append(entry.id) }
    return ids.sorted()
  }

  /// What comes next, and when; at one moment lapses come before evidence, arrivals and payouts.
  var next: (due: ShopTime, kind: Kind)? {
    let firsts: [(ShopTime?, Kind)] = [
      (lapses.first?.due, .lapse), (evidence.first?.due, .evidence), (arrivals.first?.due, .arrival),
      (charges.first?.due, .payout), (debits.first?.due, .payout),
      (bulk.first?.due, .bulkOperation),
    ]
    var found: (due: ShopTime, kind: Kind)?
    for case (let due?, let kind) in firsts where found.map({ due < $0.due }) ?? true {
      found = (due, kind)
    }
    return found
  }

  enum Kind: Sendable { case lapse, evidence, arrival, payout, bulkOperation }
}
