import CommerceTypes
import GraphQLLanguage

/// A shipping line as GraphQL shows it.
struct ShippingLineObject: Resolvable {
  let line: ShippingLine
  let order: OrderReading
  var typeName: String { "ShippingLine" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(line.gid)
    case "title": .text(line.title)
    case "code": .text(line.code)
    case "isRemoved": .bool(line.isRemoved)
    case "originalPriceSet": order.money(line.price)
    case "discountedPriceSet": order.money(line.discountedPrice)
    case "currentDiscountedPriceSet": order.money(order.order.currentPrice(of: line))
    case "taxLines": order.taxLines(line.taxLines)
    case "discountAllocations": order.allocations(line.discountAllocations)
    // No carrier computes rates.
    case "carrierIdentifier", "deliveryCategory", "phone": .null
    default: nil
    }
  }
}
