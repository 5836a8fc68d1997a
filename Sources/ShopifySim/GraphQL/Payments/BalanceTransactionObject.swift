import CommerceTypes
import GraphQLLanguage

/// An entry of the Shopify Payments balance as GraphQL shows it.
struct BalanceTransactionObject: Resolvable {
  let entry: BalanceTransaction
  let reading: ShopReading
  var typeName: String { "ShopifyPaymentsBalanceTransaction" }
  var cursorID: Int { entry.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    let currency = shop.configuration.currency
    let order = entry.orderID.flatMap { shop.orders[$0] }
    switch field.name {
    case "id": return .id(entry.gid)
    case "type": return .text(entry.type)
    case "sourceType": return .text(entry.sourceType)
    case "sourceId": return (entry.disputeID ?? entry.orderTransactionID).map { .unsigned($0) } ?? .null
    case "sourceOrderTransactionId": return entry.orderTransactionID.map { .unsigned($0) } ?? .null
    case "amount": return .money(entry.amount, currency)
    case "fee": return .money(entry.fee, currency)
    case "net": return .money(entry.net, currency)
    case "test": return .bool(entry.isTest)
    case "transactionDate": return .time(entry.transactionDate)
    case "associatedOrder":
      return .optional(order.map { AssociatedOrderObject(id: $0.gid, name: $0.name) })
    case "associatedPayout":
      return .object(AssociatedPayoutObject(payout: entry.payoutID.flatMap { shop.payouts[$0] }))
    case "adjustmentsOrders": return .list([])
    case "adjustmentReason": return .text(entry.adjustmentReason)
    default: return nil
    }
  }
}
