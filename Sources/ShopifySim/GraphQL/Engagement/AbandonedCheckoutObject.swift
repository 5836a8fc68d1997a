import CommerceTypes
import GraphQLLanguage

/// An abandoned checkout as GraphQL shows it: what it would come to, as the order that it may become.
struct AbandonedCheckoutObject: Resolvable {
  let checkout: AbandonedCheckout
  /// The checkout's quote.
  let quote: OrderReading
  var typeName: String { "AbandonedCheckout" }
  var cursorID: Int { checkout.id }

  init(_ checkout: AbandonedCheckout, _ reading: ShopReading) {
    self.checkout = checkout
    quote = OrderReading(checkout.quote, reading)
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    plain(field.name) ?? amount(field.name).map { quote.money($0) } ?? parts(field.name)
  }

  private func plain(_ name: String) -> ResolvedValue? {
    let order = quote.order
    return switch name {
    case "id": .id(checkout.gid)
    case "name": .text(checkout.name)
    case "abandonedCheckoutUrl": .text(address)
    case "createdAt": .time(checkout.createdAt)
    case "updatedAt": .time(checkout.updatedAt)
    case "completedAt": .time(checkout.completedAt)
    case "note": .text(order.note ?? "")
    case "taxesIncluded": .bool(order.taxesIncluded)
    case "discountCodes": .texts(order.discountCodes)
    case "lineItemsQuantity": .int(order.soldLines.reduce(0) { $0 + $1.quantity })
    case "totalDutiesSet": quote.money(order.originalTotalDuties)
    default: nil
    }
  }

  /// Where the customer would go on; nothing answers there.
  private var address: String {
    let shop = quote.shop
    let token = DeterministicUUID.text(seed: "\(shop.configuration.domain)/checkout/\(checkout.id)")
      .filter { $0 != "-" }
    return "https://\(shop.configuration.domain)/\(shop.id)/checkouts/ac/\(token)/recover"
  }

  private func amount(_ name: String) -> MoneyBag? {
    let order = quote.order
    return switch name {
    case "subtotalPriceSet": order.subtotalPrice
    case "totalDiscountSet": order.totalDiscounts
    case "totalLineItemsPriceSet": order.totalLineItemsPrice
    case "totalPriceSet": order.totalPrice
    case "totalTaxSet": order.totalTax
    default: nil
    }
  }

  private func parts(_ name: String) -> ResolvedValue? {
    switch name {
    case "lineItems":
      return .nodes(
        quote.order.soldLines.map {
          CheckoutLineObject(line: $0, order: quote, components: checkout.components[$0.id])
        })
    case "taxLines": return quote.taxLines(quote.order.taxLines)
    case "customAttributes": return .list(quote.order.attributes.map { AttributeObject(attribute: $0) })
    case "customer", "shippingAddress", "billingAddress": return OrderObject(reading: quote).people(name)
    default: return nil
    }
  }
}
