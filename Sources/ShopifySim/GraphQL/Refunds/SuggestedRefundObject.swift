import CommerceTypes
import GraphQLLanguage

/// What a refund would give back, found by making it on a copy of the shop.
struct SuggestedRefundObject: Resolvable {
  let refund: Refund
  /// The order as it would be.
  let after: OrderReading
  /// What could be given back at most: what was received on balance.
  let most: MoneyBag
  var typeName: String { "SuggestedRefund" }

  /// Nil when such a refund is refused.
  static func make(_ input: RefundInput, of reading: OrderReading) -> SuggestedRefundObject? {
    var shop = reading.shop
    guard (try? shop.refund(input)) != nil, let order = shop.orders[reading.order.id],
      let refund = order.refunds.last
    else { return nil }
    return SuggestedRefundObject(
      refund: refund, after: OrderReading(order, ShopReading(shop, app: reading.reading.app)),
      most: reading.order.netPayment)
  }

  private var taxes: MoneyBag {
    refund.lines.map(\.totalTax).sum() + refund.shippingLines.map(\.totalTax).sum()
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    let order = after.order
    let transactions = order.transactions(ids: refund.transactionIDs)
    switch field.name {
    case "amountSet": return after.money(order.totalRefunded(by: refund))
    case "maximumRefundableSet": return after.money(most)
    case "subtotalSet", "discountedSubtotalSet": return after.money(refund.lines.map(\.subtotal).sum())
    case "totalTaxSet": return after.money(taxes)
    case "totalDutiesSet": return after.money(refund.duties.map(\.amount).sum())
    case "refundLineItems": return .list(refund.lines.map { RefundLineObject(line: $0, order: after) })
    case "refundDuties": return .list(refund.duties.map { RefundDutyObject(duty: $0, order: after) })
    case "suggestedTransactions":
      return .list(transactions.map { SuggestedTransactionObject(transaction: $0, order: after) })
    default: return nil
    }
  }
}
