import CommerceTypes
import GraphQLLanguage

extension OrderObject {
  /// The refund that would be made of what is named; null when the shop would refuse it.
  func suggestedRefund(_ field: CollectedField) -> ResolvedValue {
    var input = RefundInput(order: order.name)
    if field.argument("suggestFullRefund")?.boolValue == true {
      input.lines = order.lineItems.filter { order.currentQuantity(of: $0) > 0 }.map { line in
        var units = RefundInput.Line(sku: line.sku ?? SKU(""), quantity: order.currentQuantity(of: line))
        units.lineItemID = line.id
        return units
      }
      input.duties = true
    }
    for line in field.argument("refundLineItems")?.arrayValue ?? [] {
      guard let id = line["lineItemId"]?.stringValue.flatMap({ GID($0) })?.number,
        let item = order.lineItem(id: id), let quantity = line["quantity"]?.intValue
      else { return .null }
      var units = RefundInput.Line(
        sku: item.sku ?? SKU(""), quantity: quantity,
        restock: line["restockType"]?.stringValue.map { RestockType(rawValue: $0) } ?? .noRestock)
      units.lineItemID = id
      input.lines.append(units)
    }
    let wholeShipping =
      field.argument("refundShipping")?.boolValue == true
      || field.argument("suggestFullRefund")?.boolValue == true
    input.shipping =
      field.argument("shippingAmount")?.stringValue.flatMap { ExactDecimal($0) }
      ?? (wholeShipping ? order.currentShippingPrice.presentment : .zero)
    input.duties = input.duties || field.argument("refundDuties")?.arrayValue?.isEmpty == false
    return .optional(SuggestedRefundObject.make(input, of: reading))
  }
}
