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

  public init(_ transactions: some Sequence<BalanceTransaction>) {
    for transaction in transactions {
      switch transaction.sourceType {
      case "CHARGE":
        chargesGross = chargesGross + transaction.amount
        chargesFee = chargesFee + transaction.fee
      case "REFUND":
        refundsGross = refundsGross + transaction.amount
        refundsFee = refundsFee + transaction.fee
      default:
        adjustmentsGross = adjustmentsGross + transaction.amount
        adjustmentsFee = adjustmentsFee + transaction.fee
      }
    }
  }

  public var gross: ExactDecimal { chargesGross + refundsGross + adjustmentsGross }
  public var fees: ExactDecimal { chargesFee + refundsFee + adjustmentsFee }
  /// The payout's net (equation E15).
  public var net: ExactDecimal { gross - fees }
}
