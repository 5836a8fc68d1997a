import CommerceTypes

/// What happens to the Shopify Payments balance besides charges, refunds and disputes.
extension Shop {
  mutating func change(_ input: BalanceChange) throws(ShopError) -> [Happening] {
    let place = "balance of \(Self.paymentsGateway)"
    guard configuration.hasShopifyPayments else {
      throw ShopError(
        code: .impossiblePayout, message: "Shopify Payments is not activated", place: place,
        remedy: "activate it in the shop's configuration")
    }
    switch input {
    case .adjust(let adjustment): try adjust(adjustment, place: place)
    case .trace(let text):
      guard let payout = payouts.last else { throw Self.noPayout(place) }
      payouts[payout.id]?.externalTraceID = text
    case .failPayout(let fee): try failPayout(fee: fee, place: place)
    case .traceRefund(let name, let number): try traceRefund(of: name, number: number, place: place)
    case .withdraw: try withdraw(place: place)
    }
    return []
  }

  private mutating func adjust(_ input: BalanceChange.Adjustment, place: String) throws(ShopError) {
    lean(on: .balanceAdjustment)
    try checkAmount(input.amount.magnitude, "Adjustment", place: place)
    try checkAmount(input.fee.magnitude, "Fee", place: place)
    let type =
      switch input.kind {
      case .adjustment, .usdcRebate: "ADJUSTMENT"
      case .advance: input.amount.isNegative ? "ADVANCE_FUNDING" : "ADVANCE"
      case .reservedFunds: input.amount.isNegative ? "RESERVED_FUNDS_WITHDRAWAL" : "RESERVED_FUNDS_REVERSAL"
      }
    let id = record(type, source: "ADJUSTMENT", input.amount, fee: input.fee, order: nil, transaction: nil)
    balanceTransactions[id]?.adjustmentReason = input.reason
    balanceTransactions[id]?.isTest = input.isTest
    balanceTransactions[id]?.isUSDCRebate = input.kind == .usdcRebate
  }

  private mutating func failPayout(fee: ExactDecimal, place: String) throws(ShopError) {
    guard let payout = payouts.last, ["SCHEDULED", "PAID"].contains(payout.status) else {
      throw Self.noPayout(place)
    }
    try checkAmount(fee, "Fee", place: place)
    lean(on: .failedPayout)
    payouts[payout.id]?.status = "FAILED"
    record("TRANSFER_FAILURE", source: "TRANSFER", payout.net, fee: fee, order: nil, transaction: nil)
  }

  private mutating func traceRefund(of name: String, number: String, place: String) throws(ShopError) {
    let order = try order(name, place: place)
    let refund = order.transactions.last { $0.isSuccess(of: .refund) && $0.gateway == Self.paymentsGateway }
    guard let refund, let entry = balanceEntry(of: refund).first else {
      throw ShopError(
        code: .impossiblePayout, message: "The order has no refund through Shopify Payments", place: place,
        remedy: "refund a charge first")
    }
    balanceTransactions[entry.id]?.acquirerReference = number
  }

  private mutating func withdraw(place: String) throws(ShopError) {
    guard agenda.carriedNet.isNegative else {
      throw ShopError(
        code: .impossiblePayout, message: "The balance that is available isn't below zero", place: place,
        remedy: "let the day of the next payout come, with less than nothing to pay")
    }
    lean(on: .withdrawal)
    makePayout()
  }

  private static func noPayout(_ place: String) -> ShopError {
    ShopError(
      code: .impossiblePayout, message: "There is no payout for that", place: place,
      remedy: "wait until a payout is made")
  }
}

extension ShopError.Code {
  /// The payout isn't there, or not in a state that allows the act.
  public static let impossiblePayout = ShopError.Code(rawValue: "impossible-payout")
}

extension Behaviour {
  static let balanceAdjustment = Behaviour(
    "payout.adjustment", .assumed,
    "Adjustments, advances, reserves and USDC rebates are on the balance at once and in the next payout; advances and reserves are summed by their types, a rebate is an ADJUSTMENT that the summary tells apart."
  )
  static let failedPayout = Behaviour(
    "payout.failed", .assumed,
    "A payout that the bank refuses is FAILED, and its net comes back to the balance as a TRANSFER_FAILURE that the next payout sums as a retried payout."
  )
  static let withdrawal = Behaviour(
    "payout.withdrawal", .assumed,
    "A balance below zero is debited only when a step says so; the payout is a WITHDRAWAL.")
}
