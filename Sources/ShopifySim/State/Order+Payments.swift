public import CommerceTypes

/// What was paid, promised and paid back. Evidence: captured (E10, E11).
extension Order {
  /// E10: successful sales and captures.
  public var totalReceived: ExactDecimal { amount { $0.isSuccess(of: .sale, .capture) } }

  /// E10: successful refunds.
  public var totalRefunded: ExactDecimal { amount { $0.isSuccess(of: .refund) } }

  public var netPayment: ExactDecimal { totalReceived - totalRefunded }

  /// E11: what the customer still owes; negative when too much was paid.
  public var totalOutstanding: ExactDecimal { currentTotalPrice - netPayment }

  /// Authorized and neither captured nor voided.
  public var totalCapturable: ExactDecimal {
    transactions.filter { $0.isSuccess(of: .authorization) }.map { openAmount(of: $0) }.sum()
  }

  /// What of an authorization is neither captured nor voided.
  func openAmount(of authorization: OrderTransaction) -> ExactDecimal {
    let followers = transactions.filter { $0.parentID == authorization.id }
    if followers.contains(where: { $0.isSuccess(of: .void) }) { return .zero }
    let captured = followers.filter { $0.isSuccess(of: .capture) }.map(\.amount).sum()
    return max(.zero, authorization.amount - captured)
  }

  /// Received less refunded through one gateway.
  func netPayment(gateway: String) -> ExactDecimal {
    amount { $0.gateway == gateway && $0.isSuccess(of: .sale, .capture) }
      - amount { $0.gateway == gateway && $0.isSuccess(of: .refund) }
  }

  /// The gateways in the order of their first use.
  public var paymentGatewayNames: [String] {
    var names: [String] = []
    for transaction in transactions where !names.contains(transaction.gateway) {
      names.append(transaction.gateway)
    }
    return names
  }

  private func amount(_ isCounted: (OrderTransaction) -> Bool) -> ExactDecimal {
    transactions.filter(isCounted).map(\.amount).sum()
  }

  /// Derived from the transactions; nil without any on an order that costs something.
  ///
  /// Evidence: captured for null, paid, partially refunded and refunded; documented for the others.
  public var displayFinancialStatus: DisplayFinancialStatus? {
    if totalRefunded > .zero { return netPayment > .zero ? .partiallyRefunded : .refunded }
    if totalReceived > .zero { return netPayment < currentTotalPrice ? .partiallyPaid : .paid }
    let authorizations = transactions.filter { $0.isSuccess(of: .authorization) }
    if !authorizations.isEmpty { return totalCapturable > .zero ? .authorized : .voided }
    if transactions.contains(where: { $0.status == .pending }) { return .pending }
    if transactions.isEmpty { return totalPrice.isZero ? .paid : nil }
    return .pending
  }
}
