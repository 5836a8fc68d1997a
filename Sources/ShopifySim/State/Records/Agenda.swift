import CommerceTypes

/// What a shop's clock will bring: lines of ids, each in the order of their moments.
struct Agenda: Sendable {
  /// Orders with an authorization that lapses.
  var lapses = DueLine()
  /// Balance transactions on their way to being available: charges.
  var charges = DueLine()
  /// Balance transactions that are available at once: refunds and disputes.
  var debits = DueLine()
  /// Payouts that reach the bank.
  var arrivals = DueLine()
  /// Disputes whose evidence is due.
  var evidence = DueLine()
  /// Available balance transactions that no payout has taken, because they don't come to more than zero.
  var carried: [Int] = []
  /// What ``carried`` comes to.
  var carriedNet = ExactDecimal.zero
}
