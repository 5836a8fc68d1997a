import GraphQLLanguage

/// Refunded shipping as GraphQL shows it.
struct RefundShippingObject: Resolvable {
  let line: RefundShippingLine
  let order: OrderReading
  var typeName: String { "RefundShippingLine" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(line.gid)
    case "shippingLine":
      .optional(
        order.order.shippingLine(id: line.shippingLineID)
          .map { ShippingLineObject(line: $0, order: order) })
    case "subtotalAmountSet": order.money(line.subtotal)
    case "taxAmountSet": order.money(line.totalTax)
    default: nil
    }
  }
}
