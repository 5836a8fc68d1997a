import CommerceTypes
import GraphQLLanguage

/// What a payout is made of; what the simulator has none of (advances, reserves, rebates) is zero.
struct PayoutSummaryObject: Resolvable {
  let summary: PayoutSummary
  let currency: CurrencyCode
  var typeName: String { "ShopifyPaymentsPayoutSummary" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "chargesGross": .money(summary.chargesGross, currency)
    case "chargesFee": .money(summary.chargesFee, currency)
    case "refundsFeeGross": .money(summary.refundsGross, currency)
    case "refundsFee": .money(summary.refundsFee, currency)
    case "adjustmentsGross": .money(summary.adjustmentsGross, currency)
    case "adjustmentsFee": .money(summary.adjustmentsFee, currency)
    case "advanceFees", "advanceGross", "reservedFundsFee", "reservedFundsGross", "retriedPayoutsFee",
      "retriedPayoutsGross", "usdcRebateCreditAmount":
      .money(.zero, currency)
    default: nil
    }
  }
}
