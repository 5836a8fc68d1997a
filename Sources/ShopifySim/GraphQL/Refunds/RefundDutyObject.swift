import GraphQLLanguage

/// A duty that was given back.
struct RefundDutyObject: Resolvable {
  let duty: RefundDuty
  let order: OrderReading
  var typeName: String { "RefundDuty" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "amountSet": order.money(duty.amount)
    case "originalDuty":
      .optional(
        order.order.duties.first { $0.id == duty.dutyID }.map { DutyObject(duty: $0, order: order) })
    default: nil
    }
  }
}
