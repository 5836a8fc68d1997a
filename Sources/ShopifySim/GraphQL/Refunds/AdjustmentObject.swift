import GraphQLLanguage

/// A refund's discrepancy as GraphQL shows it.
struct AdjustmentObject: Resolvable {
  let adjustment: OrderAdjustment
  let order: OrderReading
  var typeName: String { "OrderAdjustment" }
  var cursorID: Int { adjustment.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(adjustment.gid)
    case "reason": .text(adjustment.reason)
    case "amountSet": order.money(adjustment.amount)
    case "taxAmountSet": order.money(adjustment.taxAmount)
    default: nil
    }
  }
}
