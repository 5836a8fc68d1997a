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

  private var facts: ShippingFacts { order.order.shippingFacts ?? ShippingFacts() }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, fulfillmentOrder.id))
    case "methodType": .text(isShipped ? facts.methodType : "NONE")
    case "presentedName": .text(order.order.shippingLines.first { !$0.isRemoved }?.title)
    case "serviceCode": .text(order.order.shippingLines.first { !$0.isRemoved }?.code)
    case "minDeliveryDateTime": .time(facts.minDeliveryAt)
    case "maxDeliveryDateTime": .time(facts.maxDeliveryAt)
    case "brandedPromise": .optional(facts.promise.map { DeliveryPromiseObject(promise: $0) })
    case "additionalInformation":
      .optional(
        facts.instructions == nil && facts.instructionsPhone == nil
          ? nil : DeliveryInformationObject(facts: facts))
    case "sourceReference": .text(facts.sourceReference)
    default: nil
    }
  }
}
