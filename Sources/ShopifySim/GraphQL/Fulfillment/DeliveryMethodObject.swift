import GraphQLLanguage

/// How a fulfillment order's units reach the customer: shipped, or not at all when nothing has to be.
struct DeliveryMethodObject: Resolvable {
  let fulfillmentOrder: FulfillmentOrder
  let order: OrderReading
  var typeName: String { "DeliveryMethod" }

  private var isShipped: Bool {
    fulfillmentOrder.lines.contains {
      order.order.lineItem(id: $0.lineItemID)?.goods.requiresShipping ?? false
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, fulfillmentOrder.id))
    case "methodType": .text(isShipped ? "SHIPPING" : "NONE")
    case "presentedName": .text(order.order.shippingLines.first { !$0.isRemoved }?.title)
    case "serviceCode": .text(order.order.shippingLines.first { !$0.isRemoved }?.code)
    // Nothing is promised about dates.
    case "minDeliveryDateTime", "maxDeliveryDateTime", "brandedPromise", "additionalInformation",
      "sourceReference":
      .null
    default: nil
    }
  }
}
