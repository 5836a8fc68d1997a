import CommerceTypes
import GraphQLLanguage

/// Refunded units as GraphQL shows them.
struct RefundLineObject: Resolvable {
  let line: RefundLineItem
  let order: OrderReading
  var typeName: String { "RefundLineItem" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(line.gid)
    case "quantity": .int(line.quantity)
    case "restockType": .text(line.restockType.rawValue)
    case "restocked": .bool(line.isRestocked)
    case "lineItem": order.line(line.lineItemID)
    case "location": order.location(line.locationID)
    case "priceSet": order.money(order.each(line.subtotal, of: line.quantity))
    case "subtotalSet": order.money(line.subtotal)
    case "totalTaxSet": order.money(line.totalTax)
    default: nil
    }
  }
}
