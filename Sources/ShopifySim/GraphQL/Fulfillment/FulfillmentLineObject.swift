import CommerceTypes
import GraphQLLanguage

/// Fulfilled units as GraphQL shows them.
struct FulfillmentLineObject: Resolvable {
  let line: Fulfillment.Line
  let order: OrderReading
  var typeName: String { "FulfillmentLineItem" }
  var cursorID: Int { line.id }

  static func find(_ id: Int, of order: OrderReading) -> FulfillmentLineObject? {
    order.order.fulfillments.lazy.flatMap(\.lines).first { $0.id == id }
      .map { FulfillmentLineObject(line: $0, order: order) }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(line.gid)
    case "quantity": return .int(line.quantity)
    case "lineItem": return order.line(line.lineItemID)
    case "originalTotalSet":
      return order.order.lineItem(id: line.lineItemID).map { order.money($0.price * line.quantity) }
    case "discountedTotalSet":
      return order.order.lineItem(id: line.lineItemID).map { item in
        let total = item.originalTotal - (item.totalDiscount - order.order.cartDiscount(of: item))
        return order.money(order.part(of: total, units: line.quantity, of: item.quantity))
      }
    default: return nil
    }
  }
}
