import CommerceTypes

/// What a refund takes back while it is being made, and what the customer owed before it.
struct RefundAccount: Sendable {
  /// What its sales are booked for.
  let cause: SalesAgreement.Cause
  /// What was outstanding; negative when too much was paid.
  var owedBefore: MoneyBag
  /// What lines, shipping and duties come to, with their taxes.
  var value = MoneyBag.zero

  init(cause: SalesAgreement.Cause, owedBefore: MoneyBag) {
    self.cause = cause
    self.owedBefore = owedBefore
  }

  /// What the customer is to get: the value, less what it settles of what was owed.
  var due: MoneyBag {
    guard owedBefore.presentment > .zero else { return value }
    return value.presentment > owedBefore.presentment ? value - owedBefore : .zero
  }

  /// What was paid back less than was due, or more (negative): more first gives back what was overpaid before.
  func discrepancy(paid: MoneyBag) -> MoneyBag {
    let short = due - paid
    let owed = owedBefore
    guard short.presentment < .zero, owed.presentment < .zero else { return short }
    return short.presentment < owed.presentment ? short - owed : .zero
  }
}
