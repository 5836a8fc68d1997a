import GraphQLLanguage

/// Units of a return as GraphQL shows them.
struct ReturnLineObject: Resolvable {
  let line: Return.Line
  let goodsReturn: Return
  let order: OrderReading
  var typeName: String { "ReturnLineItem" }
  var cursorID: Int { line.id }

  private var unprocessed: Int { line.quantity - line.processedQuantity }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(line.gid)
    case "quantity": .int(line.quantity)
    case "refundedQuantity": .int(line.refundedQuantity)
    case "refundableQuantity": .int(line.quantity - line.refundedQuantity)
    case "processedQuantity": .int(line.processedQuantity)
    case "unprocessedQuantity": .int(unprocessed)
    case "processableQuantity": .int(goodsReturn.status == .open ? unprocessed : 0)
    case "returnReason": .text(line.reason)
    case "returnReasonNote": .text(line.note ?? "")
    case "returnReasonDefinition": .object(ReturnReasonObject(reason: line.reason))
    case "customerNote": .text(line.customerNote)
    case "restockingFee": .null
    case "withCodeDiscountedTotalPriceSet":
      order.order.lineItem(id: line.lineItemID).map { item in
        order.money(order.part(of: item.discountedTotal, units: line.quantity, of: item.quantity))
      }
    case "fulfillmentLineItem":
      .optional(
        FulfillmentLineObject.find(line.fulfillmentLineID, of: order))
    case "totalWeight":
      .optional(
        order.order.fulfillments.flatMap(\.lines).first { $0.id == line.fulfillmentLineID }
          .flatMap { order.order.lineItem(id: $0.lineItemID) }
          .map { WeightObject(grams: $0.goods.grams * line.quantity) })
    default: nil
    }
  }
}
