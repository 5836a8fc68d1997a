import CommerceTypes
import GraphQLLanguage

/// A gift card as GraphQL shows it: never its code, only the last characters of it.
struct GiftCardObject: Resolvable {
  let card: GiftCard
  let reading: ShopReading
  var typeName: String { "GiftCard" }
  var cursorID: Int { card.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    let currency = shop.configuration.currency
    switch field.name {
    case "id": return .id(card.gid)
    case "balance": return .money(card.balance, currency)
    case "initialValue": return .money(card.initialValue, currency)
    case "createdAt": return .time(card.createdAt)
    case "updatedAt": return .time(card.updatedAt)
    case "deactivatedAt": return .time(card.disabledAt)
    case "enabled": return .bool(card.disabledAt == nil)
    case "isRedeemable": return .bool(card.isRedeemable(at: shop.now) && card.balance > .zero)
    case "expiresOn": return .text(card.expiresAt.map { String($0.description.prefix(10)) })
    case "lastCharacters": return .text(card.lastCharacters)
    case "maskedCode": return .text("•••• •••• •••• \(card.lastCharacters)")
    case "customer":
      return .optional(
        card.customerID.flatMap { shop.customers[$0] }.map { CustomerObject(customer: $0, reading: reading) })
    case "order":
      return .optional(card.orderID.flatMap { shop.orders[$0] }.map { OrderObject($0, reading) })
    case "lineItem":
      guard let order = card.orderID.flatMap({ shop.orders[$0] }), let line = card.lineItemID else {
        return .null
      }
      return OrderReading(order, reading).line(line)
    // No step writes a note or a letter to somebody else.
    case "note", "recipientAttributes", "templateSuffix": return .null
    default: return nil
    }
  }
}
