import GraphQLLanguage

/// Sales that were agreed at one moment, as the type that their cause makes it.
struct AgreementObject: Resolvable {
  let agreement: SalesAgreement
  let order: OrderReading
  var typeName: String { agreement.gid.type }
  var cursorID: Int { agreement.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(agreement.gid)
    case "happenedAt": return .time(agreement.happenedAt)
    case "reason": return .text(agreement.reason.rawValue)
    case "sales": return .nodes(agreement.sales.map { SaleObject(sale: $0, order: order) })
    // Nobody of the staff and no app acts.
    case "user", "app": return .null
    case "order": return .object(OrderObject(reading: order))
    case "refund":
      guard case .refund(let id) = agreement.cause else { return nil }
      return .optional(
        order.order.refunds.first { $0.id == id }.map { RefundObject(refund: $0, order: order) })
    case "return":
      guard case .return(let id) = agreement.cause else { return nil }
      return .optional(
        order.order.returns.first { $0.id == id }.map { ReturnObject(goodsReturn: $0, order: order) })
    default: return nil
    }
  }
}
