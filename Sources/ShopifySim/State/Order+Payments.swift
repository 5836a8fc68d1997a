import CommerceTypes

/// What was paid, promised and paid back. Evidence: captured (E10, E11).
extension Order {
  /// E10: successful sales and captures.
  public var totalReceived: MoneyBag { amount { $0.isSuccess(of: .sale, .capture) } }

  /// E10: successful refunds.
  public var totalRefunded: MoneyBag { amount { $0.isSuccess(of: .refund) } }

  public var netPayment: MoneyBag { totalReceived - totalRefunded }

  /// E11: what the customer still owes; negative when too much was paid.
  public var totalOutstanding: MoneyBag { currentTotalPrice - netPayment }

  /// Authorized and neither captured, voided nor lapsed.
  public var totalCapturable: MoneyBag {
    transactions.filter { $0.isSuccess(of: .authorization) }.map { openAmount(of: $0) }.sum()
  }

  /// What cash payments were rounded by. Evidence: documented.
  public var cashRoundingOfPayments: MoneyBag {
    transactions.filter { $0.isSuccess(of: .sale, .capture) }.compactMap(\.amountRounding).sum()
  }

  /// What cash refunds were rounded by. Evidence: documented.
  public var cashRoundingOfRefunds: MoneyBag {
    transactions.filter { $0.isSuccess(of: .refund) }.compactMap(\.amountRounding).sum()
  }

  /// What of an authorization is neither captured nor voided nor lapsed; a void and a lapse take the rest.
  func openAmount(of authorization: OrderTransaction) -> MoneyBag {
    let followers = transactions.filter { $0.parentID == authorization.id }
    if followers.contains(where: { $0.isSuccess(of: .void) }) { return .zero }
    if let lapse = authorization.authorizationExpiresAt, lapse <= updatedAt { return .zero }
    let captured = followers.filter { $0.isSuccess(of: .capture) }.map(\.amount).sum()
    return captured.presentment >= authorization.amount.presentment ? .zero : authorization.amount - captured
  }

  /// Received less refunded through one gateway.
  func netPayment(gateway: String) -> MoneyBag {
    amount { $0.gateway == gateway && $0.isSuccess(of: .sale, .capture) }
      - amount { $0.gateway == gateway && $0.isSuccess(of: .refund) }
  }

  /// The money that a refund gave back. Evidence: captured (the sum of the refund's transactions).
  public func totalRefunded(by refund: Refund) -> MoneyBag {
    transactions(ids: refund.transactionIDs).filter { $0.isSuccess(of: .refund) }.map(\.amount).sum()
  }

  /// The gateways in the order of their first use.
  public var paymentGatewayNames: [String] {
    var names: [String] = []
    for transaction in transactions where !names.contains(transaction.gateway) {
      names.append(transaction.gateway)
    }
    return names
  }

  private func amount(_ isCounted: (OrderTransaction) -> Bool) -> MoneyBag {
    transactions.filter(isCounted).map(\.amount).sum()
  }

  /// Derived from the transactions; nil without any on an order that costs something.
  ///
  /// Evidence: captured for null, paid, partially refunded and refunded; documented for the others.
  public var displayFinancialStatus: DisplayFinancialStatus? {
    let net = netPayment.presentment
    if totalRefunded.presentment > .zero { return net > .zero ? .partiallyRefunded : .refunded }
    if totalReceived.presentment > .zero {
      return net < currentTotalPrice.presentment ? .partiallyPaid : .paid
    }
    let authorizations = transactions.filter { $0.isSuccess(of: .authorization) }
    if !authorizations.isEmpty {
      if totalCapturable.presentment > .zero { return .authorized }
      return transactions.contains { $0.isSuccess(of: .void) } ? .voided : .expired
    }
    if transactions.contains(where: { $0.status == .pending }) { return .pending }
    if transactions.isEmpty { return totalPrice.isZero ? .paid : paymentTerms == nil ? nil : .pending }
    return .pending
  }
}
