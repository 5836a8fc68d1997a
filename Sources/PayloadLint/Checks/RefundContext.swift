/// What surrounds a refund: its order where the payload has it, else what the refund itself tells.
struct RefundContext {
  let order: OrderBody?
  let currencies: Currencies
  let included: Bool?

  init(order: OrderBody) {
    self.order = order
    currencies = order.currencies
    included = order.taxesIncluded
  }

  /// A refund by itself, or in another answer with a part of its order.
  init(alone refund: RefundBody) {
    order = nil
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

  /// Whether the order says that all of it was paid before money went back.
  var wasPaid: Bool {
    guard let order else { return true }
    let status = order.spot["financial_status", "displayFinancialStatus"]?.text?.lowercased()
    return status.map { ["paid", "partially_refunded", "refunded"].contains($0) } ?? false
  }
}
