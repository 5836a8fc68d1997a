import CommerceTypes

/// What surrounds a refund: its order where the payload has it, else what the refund itself tells.
struct RefundContext {
  let order: OrderBody?
  let currencies: Currencies
  let included: Bool?
  /// Whether orders are to be taken as paid in full and never edited where that is not told.
  let isPlain: Bool

  init(order: OrderBody, isPlain: Bool) {
    self.order = order
    self.isPlain = isPlain
    currencies = order.currencies
    included = order.taxesIncluded
  }

  /// A refund by itself, or in another answer with a part of its order.
  init(alone refund: RefundBody, isPlain: Bool) {
    order = nil
    self.isPlain = isPlain
    let parent = refund.spot["order"]
    currencies = Currencies(
      of: parent?["currency", "currencyCode"] != nil ? parent ?? refund.spot : refund.spot)
    included = parent?["taxes_included", "taxesIncluded"]?.flag
  }

  /// The sold line that a refund line takes back.
  func line(of refunded: RefundLineBody) -> LineBody? {
    if let line = order?.line(refunded.lineID?.identity), line.quantity != nil { return line }
    return refunded.copy
  }

  /// Whether less money than goods contradicts: the order tells that all of it was paid.
  func wasPaid(_ basis: Basis) -> Bool {
    if isPlain { return true }
    guard let order, let total = order.money("total_price")[basis] else { return false }
    if let received = order.money("total_received")[basis] { return received.value >= total.value }
    guard let list = order.transactionList, list.isWhole, let sum = order.sum(of: ["sale", "capture"], basis)
    else { return false }
    return sum.value >= total.value
  }

  /// Whether more money than goods contradicts: nothing was edited, so that nothing was paid too much before.
  func wasKept(_ basis: Basis) -> Bool {
    if isPlain { return true }
    guard let order, !order.hasReturns, !order.mayRefundExtras else { return false }
    if order.predatesEdits || order.isUntouched { return true }
    return order.hasRemovedUnits == false && order.keepsDiscounts(basis)
      && !order.shippingLines.contains { $0.isRemoved }
  }
}
