import GraphQLLanguage

/// A return as GraphQL shows it.
struct ReturnObject: Resolvable {
  let goodsReturn: Return
  let order: OrderReading
  var typeName: String { "Return" }
  var cursorID: Int { goodsReturn.id }

  private var refunds: [Refund] { order.order.refunds.filter { $0.returnID == goodsReturn.id } }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(goodsReturn.gid)
    case "name": .text(goodsReturn.name)
    case "status": .text(goodsReturn.status.rawValue)
    case "createdAt": .time(goodsReturn.createdAt)
    case "requestApprovedAt": .time(goodsReturn.requestApprovedAt)
    case "closedAt": .time(goodsReturn.closedAt)
    case "totalQuantity": .int(goodsReturn.totalQuantity)
    case "decline":
      .optional(
        goodsReturn.declineReason.map { ReturnDeclineObject(reason: $0, note: goodsReturn.declineNote) })
    case "order": .object(OrderObject(reading: order))
    case "returnLineItems":
      .nodes(
        goodsReturn.lines.map { ReturnLineObject(line: $0, goodsReturn: goodsReturn, order: order) })
    case "exchangeLineItems":
      .nodes(goodsReturn.exchangeLines.map { ExchangeLineObject(line: $0, order: order) })
    case "refunds": .nodes(refunds.map { RefundObject(refund: $0, order: order) })
    case "transactions":
      .nodes(
        order.order.transactions(ids: refunds.flatMap(\.transactionIDs))
          .map { TransactionObject(transaction: $0, order: order) })
    case "reverseFulfillmentOrders":
      .nodes([ReverseFulfillmentOrderObject(goodsReturn: goodsReturn, order: order)])
    // No fees are taken from returns.
    case "returnShippingFees": .list([])
    default: nil
    }
  }
}
