public import CommerceTypes

/// What balance transactions come to, by what they come from; Shopify's `ShopifyPaymentsPayoutSummary`.
///
/// All amounts are in the shop's currency, gross before fees; money that goes out is negative, and so is a fee that
/// is given back.
public struct PayoutSummary: Sendable, Hashable {
  public private(set) var chargesGross = ExactDecimal.zero
  public private(set) var chargesFee = ExactDecimal.zero
  public private(set) var refundsGross = ExactDecimal.zero
  public private(set) var refundsFee = ExactDecimal.zero
  /// Disputes and all else.
  public private(set) var adjustmentsGross = ExactDecimal.zero
  public private(set) var adjustmentsFee = ExactDecimal.zero
  /// Money advanced by Shopify, and paid back.
  public private(set) var advanceGross = ExactDecimal.zero
  public private(set) var advanceFees = ExactDecimal.zero
  /// Money held back against risk, and released.
  public private(set) var reservedFundsGross = ExactDecimal.zero
  public private(set) var reservedFundsFee = ExactDecimal.zero
  /// Payouts that failed and are paid again.
  public private(set) var retriedPayoutsGross = ExactDecimal.zero
  public private(set) var retriedPayoutsFee = ExactDecimal.zero
  /// Rebates of payments in USDC, after fees.
  public private(set) var usdcRebates = ExactDecimal.zero

  public init(_ transactions: some Sequence<BalanceTransaction>) {
    for transaction in transactions { add(transaction) }
  }

  private mutating func add(_ transaction: BalanceTransaction) {
    let (amount, fee) = (transaction.amount, transaction.fee)
    if transaction.isUSDCRebate {
      usdcRebates = usdcRebates + transaction.net
    } else if transaction.type.hasPrefix("ADVANCE") {
      advanceGross = advanceGross + amount
      advanceFees = advanceFees + fee
    } else if transaction.type.hasPrefix("RESERVED_FUNDS") {
      reservedFundsGross = reservedFundsGross + amount
      reservedFundsFee = reservedFundsFee + fee
    } else {
      switch transaction.sourceType {
      case "CHARGE":
        chargesGross = chargesGross + amount
        chargesFee = chargesFee + fee
      case "REFUND":
        refundsGross = refundsGross + amount
        refundsFee = refundsFee + fee
      case "TRANSFER":
        retriedPayoutsGross = retriedPayoutsGross + amount
        retriedPayoutsFee = retriedPayoutsFee + fee
      default:
        adjustmentsGross = adjustmentsGross + amount
        adjustmentsFee = adjustmentsFee + fee
      }
    }
  }

  public var gross: ExactDecimal {
    chargesGross + refundsGross + adjustmentsGross + advanceGross + reservedFundsGross + retriedPayoutsGross
      + usdcRebates
  }
  public var fees: ExactDecimal {
    chargesFee + refundsFee + adjustmentsFee + advanceFees + reservedFundsFee + retriedPayoutsFee
  }
  /// The payout's net (equation E15).
  public var net: ExactDecimal { gross - fees }
}
