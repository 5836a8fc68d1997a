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
    case "carrierIdentifier": .text(line.facts.carrierIdentifier)
    case "deliveryCategory": .text(line.facts.deliveryCategory)
    case "phone": .text(line.facts.phone)
    case "source": .text(line.facts.source)
    case "shippingRateHandle": .text(line.facts.rateHandle)
    case "custom": .bool(line.facts.isCustom)
    default: nil
    }
  }
}
