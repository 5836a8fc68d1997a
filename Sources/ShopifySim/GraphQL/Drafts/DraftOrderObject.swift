import CommerceTypes
import GraphQLLanguage

/// A draft order as GraphQL shows it: what it would come to, as the order that it may become.
struct DraftOrderObject: Resolvable {
  let draft: DraftOrder
  /// The draft's quote.
  let quote: OrderReading
  var typeName: String { "DraftOrder" }
  var cursorID: Int { draft.id }

  init(draft: DraftOrder, reading: ShopReading) {
    self.draft = draft
    quote = OrderReading(draft.quote, reading)
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    plain(field.name) ?? amount(field.name).map { quote.money($0) } ?? parts(field.name)
      ?? MetafieldObject.value(of: field, quote.order.metafields, "DRAFTORDER")
  }

  private func plain(_ name: String) -> ResolvedValue? {
    let order = quote.order
    return switch name {
    case "id": .id(draft.gid)
    case "legacyResourceId": .unsigned(draft.id)
    case "name": .text(draft.name)
    case "status": .text(draft.status)
    case "createdAt": .time(draft.createdAt)
    case "updatedAt": .time(draft.updatedAt)
    case "invoiceSentAt": .time(draft.invoiceSentAt)
    case "completedAt": .time(draft.completedAt)
    case "ready": .bool(true)
    case "email": .text(order.email)
    case "phone": .text(order.phone)
    case "note2": .text(order.note)
    case "poNumber": .text(order.poNumber)
    case "tags": .texts(order.tags)
    case "taxExempt": .bool(order.taxExempt)
    case "taxesIncluded": .bool(order.taxesIncluded)
    case "currencyCode": .text(order.currency.rawValue)
    case "presentmentCurrencyCode": .text(order.presentmentCurrency.rawValue)
    case "discountCodes": .texts(order.discountCodes)
    case "totalQuantityOfLineItems": .int(order.soldLines.reduce(0) { $0 + $1.quantity })
    case "totalWeight": .unsigned(order.soldLines.reduce(0) { $0 + $1.quantity * $1.goods.grams })
    case "billingAddressMatchesShippingAddress": .bool(order.billingAddress == order.shippingAddress)
    default: nil
    }
  }

  private func amount(_ name: String) -> MoneyBag? {
    let order = quote.order
    return switch name {
    case "subtotalPriceSet": order.subtotalPrice
    case "totalPriceSet": order.totalPrice
    case "totalTaxSet": order.totalTax
    case "totalShippingPriceSet": order.totalShippingPrice
    case "totalDiscountsSet": order.totalDiscounts
    case "totalLineItemsPriceSet": order.totalLineItemsPrice
    case "lineItemsSubtotalPrice": order.subtotalPrice + order.soldLines.map(order.cartDiscount).sum()
    default: nil
    }
  }

  private func parts(_ name: String) -> ResolvedValue? {
    let order = quote.order
    switch name {
    case "lineItems":
      return .nodes(order.lineItems.map { DraftLineObject(line: LineItemObject(line: $0, order: quote)) })
    case "shippingLine":
      return .optional(order.shippingLines.first.map { ShippingLineObject(line: $0, order: quote) })
    case "taxLines": return quote.taxLines(order.taxLines)
    case "customAttributes": return .list(order.attributes.map { AttributeObject(attribute: $0) })
    case "order":
      return .optional(
        draft.orderID.flatMap { quote.shop.orders[$0] }.map { OrderObject($0, quote.reading) })
    case "customer", "shippingAddress", "billingAddress", "purchasingEntity":
      return OrderObject(reading: quote).people(name)
    case "paymentTerms":
      return .optional(
        order.paymentTerms.map { PaymentTermsObject(terms: $0, order: quote, draft: draft) })
    default: return nil
    }
  }
}
