import CommerceTypes

/// An order, read where it tells something.
struct OrderBody: Sendable {
  let spot: Spot
  let dialect: Dialect
  let currencies: Currencies
  let lineList: SpotList?
  let lines: [LineBody]
  let shippingList: SpotList?
  let shippingLines: [ShippingLineBody]
  let refundList: SpotList?
  let refunds: [RefundBody]
  let transactionList: SpotList?
  let transactions: [TransactionBody]
  let fulfillmentList: SpotList?
  let fulfillments: [FulfillmentBody]
  let tips: MoneyPair

  init(_ subject: Subject) {
    let spot = subject.spot
    self.spot = spot
    dialect = subject.dialect
    currencies = Currencies(of: spot)
    lineList = spot.list("line_items", "lineItems")
    lines = lineList?.items.map { LineBody(spot: $0) } ?? []
    shippingList = spot.list("shipping_lines", "shippingLines")
    shippingLines = shippingList?.items.map { ShippingLineBody(spot: $0) } ?? []
    refundList = spot.list("refunds")
    refunds = refundList?.items.map { RefundBody(spot: $0) } ?? []
    transactionList = spot.list("transactions")
    transactions = transactionList?.items.map { TransactionBody(spot: $0) } ?? []
    fulfillmentList = spot.list("fulfillments")
    fulfillments = fulfillmentList?.items.map { FulfillmentBody(spot: $0) } ?? []
    tips = spot.money("total_tip_received")
  }

  var taxesIncluded: Bool? { spot["taxes_included", "taxesIncluded"]?.flag }
  var isCancelled: Bool { spot["cancelled_at", "cancelledAt"] != nil }
  var isTaxExempt: Bool {
    (spot["tax_exempt", "taxExempt"] ?? spot["customer"]?["tax_exempt", "taxExempt"])?.flag ?? false
  }

  func money(_ name: String) -> MoneyPair { spot.money(name) }

  /// Whether every line may be taken to be listed.
  var hasAllLines: Bool { lineList?.isWhole ?? false }

  /// Whether every line is listed and can be told from the others.
  var knowsLines: Bool { hasAllLines && lines.allSatisfy { $0.id != nil } }

  /// Whether a REST body has what whole ones have: what is absent then is nothing, not left out.
  var isWhole: Bool {
    dialect == .rest
      && ["id", "created_at", "line_items", "currency", "total_price", "taxes_included", "updated_at"]
        .allSatisfy { spot.member($0) != nil }
  }

  /// Whether it is of an API version before orders could be edited.
  var predatesEdits: Bool {
    isWhole && money("current_total_price").any == nil && lines.allSatisfy { $0.currentQuantity == nil }
  }

  /// Whether returns or exchanges may have changed amounts beside the refunds.
  var hasReturns: Bool {
    if let returns = spot.list("returns"), !returns.items.isEmpty { return true }
    if let status = spot["returnStatus"]?.text, status != "NO_RETURN" { return true }
    return refunds.contains { $0.isOfReturn }
  }

  func line(_ id: String?) -> LineBody? {
    guard let id else { return nil }
    return lines.first { $0.id == id }
  }

  /// Units of a line that were refunded; nil when that is not told.
  func refundedUnits(of line: LineBody) -> (value: Int, spots: [Spot])? {
    guard let refundList, refundList.isWhole, let id = line.id else { return nil }
    var count = 0
    var spots: [Spot] = []
    for refund in refunds {
      guard let lines = refund.lines, refund.lineList?.isWhole == true else { return nil }
      for refunded in lines {
        guard let other = refunded.lineID?.identity, let quantity = refunded.quantity else { return nil }
        if other == id {
          count += quantity.value
          spots.append(quantity.spot)
        }
      }
    }
    return (count, spots)
  }

  /// Whether any line has fewer units than its refunds explain, or that can't be told.
  var hasRemovedUnits: Bool? {
    guard hasAllLines else { return nil }
    var removed = false
    for line in lines {
      guard line.currentQuantity != nil, line.quantity != nil, let refunded = refundedUnits(of: line) else {
        return nil
      }
      if line.isEdited(refunded: refunded.value) { removed = true }
    }
    return removed
  }

  /// What rounding of amounts converted one by one may add up to in the shop's currency.
  func slack(_ basis: Basis, terms: Int) -> ExactDecimal {
    guard basis == .shop, currencies.differ else { return .zero }
    return currencies.unit(.shop) * ExactDecimal(terms + 1)
      * ExactDecimal(minorUnits: 5, digits: 1)
  }

  /// ` (presentment money, CAD)`, where an equation is held to the customer's currency.
  func label(_ basis: Basis) -> String {
    guard basis == .presentment else { return "" }
    return " (presentment money\(currencies.presentment.map { ", \($0)" } ?? ""))"
  }
}
