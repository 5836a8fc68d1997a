import CommerceTypes
import GraphQLLanguage

/// What a payout is made of.
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
    case "advanceGross": .money(summary.advanceGross, currency)
    case "advanceFees": .money(summary.advanceFees, currency)
    case "reservedFundsGross": .money(summary.reservedFundsGross, currency)
    case "reservedFundsFee": .money(summary.reservedFundsFee, currency)
    case "retriedPayoutsGross": .money(summary.retriedPayoutsGross, currency)
    case "retriedPayoutsFee": .money(summary.retriedPayoutsFee, currency)
    case "usdcRebateCreditAmount": .money(summary.usdcRebates, currency)
    default: nil
    }
  }
}
