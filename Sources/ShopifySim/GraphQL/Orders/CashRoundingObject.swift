import GraphQLLanguage

/// What cash payments and cash refunds were rounded by.
struct CashRoundingObject: Resolvable {
  let order: OrderReading
  var typeName: String { "CashRoundingAdjustment" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "paymentSet": order.money(order.order.cashRoundingOfPayments)
    case "refundSet": order.money(order.order.cashRoundingOfRefunds)
    default: nil
    }
  }
}
