public import CommerceTypes

/// Something that happens to the Shopify Payments balance besides charges, refunds and disputes.
public enum BalanceChange: Sendable, Hashable {
  /// Money that Shopify gives or takes for a reason of its own.
  public struct Adjustment: Sendable, Hashable {
    /// What it is: an ordinary adjustment, an advance, a reserve, or a rebate of payments in USDC.
    public enum Kind: String, Sendable, Hashable { case adjustment, advance, reservedFunds, usdcRebate }

    /// In the shop's currency; negative for money that Shopify takes.
    public var amount: ExactDecimal
    public var fee: ExactDecimal
    public var kind: Kind
    public var reason: String?
    public var isTest: Bool

    public init(
      amount: ExactDecimal, fee: ExactDecimal = .zero, kind: Kind = .adjustment, reason: String? = nil,
      isTest: Bool = false
    ) {
      self.amount = amount
      self.fee = fee
      self.kind = kind
      self.reason = reason
      self.isTest = isTest
    }
  }

  case adjust(Adjustment)
  /// The bank refuses the newest payout that is scheduled or paid; its money is in the next one again.
  /// The fee is what the refusal costs.
  case failPayout(fee: ExactDecimal)
  /// The bank tells its own number of the newest payout.
  case trace(String)
  /// The acquirer tells its reference number of an order's newest refund.
  case traceRefund(order: String, number: String)
  /// A balance below zero is debited from the bank.
  case withdraw
}
