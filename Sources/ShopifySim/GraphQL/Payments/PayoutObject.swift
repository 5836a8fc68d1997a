import CommerceTypes
import GraphQLLanguage

/// A payout as GraphQL shows it.
struct PayoutObject: Resolvable {
  let payout: Payout
  let reading: ShopReading
  var typeName: String { "ShopifyPaymentsPayout" }
  var cursorID: Int { payout.id }

  private var summary: PayoutSummary {
    PayoutSummary(payout.transactionIDs.compactMap { reading.shop.balanceTransactions[$0] })
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    let currency = reading.shop.configuration.currency
    switch field.name {
    case "id": return .id(payout.gid)
    case "legacyResourceId": return .unsigned(payout.id)
    case "issuedAt": return .time(payout.issuedAt)
    case "status": return .text(payout.status)
    case "net": return .money(payout.net, currency)
    case "gross": return .money(summary.gross, currency)
    case "transactionType": return .text(payout.transactionType)
    case "summary": return .object(PayoutSummaryObject(summary: summary, currency: currency))
    case "externalTraceId": return .text(payout.externalTraceID)
    default: return nil
    }
  }
}
