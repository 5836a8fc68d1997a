import CommerceTypes
import GraphQLLanguage

/// A refund as GraphQL shows it.
struct RefundObject: Resolvable {
  let refund: Refund
  let order: OrderReading
  var typeName: String { "Refund" }
  var cursorID: Int { refund.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(refund.gid)
    case "legacyResourceId": .unsigned(refund.id)
    case "note": .text(refund.note)
    case "createdAt", "processedAt", "updatedAt": .time(refund.createdAt)
    case "totalRefundedSet": order.money(order.order.totalRefunded(by: refund))
    case "order": .object(OrderObject(reading: order))
    case "return":
      .optional(
        order.order.returns.first { $0.id == refund.returnID }
          .map { ReturnObject(goodsReturn: $0, order: order) })
    case "duties": .list(refund.duties.map { RefundDutyObject(duty: $0, order: order) })
    case "refundLineItems": .nodes(refund.lines.map { RefundLineObject(line: $0, order: order) })
    case "refundShippingLines":
      .nodes(refund.shippingLines.map { RefundShippingObject(line: $0, order: order) })
    case "orderAdjustments":
      .nodes(refund.adjustments.map { AdjustmentObject(adjustment: $0, order: order) })
    case "transactions":
      .nodes(
        order.order.transactions(ids: refund.transactionIDs)
          .map { TransactionObject(transaction: $0, order: order) })
    default: nil
    }
  }
}
