import CommerceTypes

/// A refund: units and money that went back.
struct RefundBody: Sendable {
  let spot: Spot

  var lineList: SpotList? { spot.list("refund_line_items", "refundLineItems") }
  var lines: [RefundLineBody]? { lineList?.items.map { RefundLineBody(spot: $0) } }
  var adjustmentList: SpotList? { spot.list("order_adjustments", "orderAdjustments") }
  var shippingList: SpotList? { spot.list("refund_shipping_lines", "refundShippingLines") }
  var transactionList: SpotList? { spot.list("transactions") }
  var transactions: [TransactionBody]? { transactionList?.items.map { TransactionBody(spot: $0) } }
  /// Whether it belongs to a return, whose exchange or fees change what is paid back.
  var isOfReturn: Bool { spot["return"] != nil }

  /// Refund transactions that went through or still may.
  var repayments: [TransactionBody]? {
    transactions?.filter { $0.kind == "refund" && ["success", "pending"].contains($0.status) }
  }

  /// Whether its transactions are all refunds that went through: anything else moves money in other ways.
  var isSettled: Bool {
    transactions?.allSatisfy { $0.kind == "refund" && $0.isSuccess } ?? false
  }

  /// Σ amounts of the adjustments with their tax; of one kind, or of all.
  func adjustments(_ basis: Basis, where matches: (Spot) -> Bool = { _ in true }) -> Formula? {
    guard let adjustmentList, adjustmentList.isWhole else { return nil }
    var sum = Formula.zero
    for item in adjustmentList.items where matches(item) {
      guard let amount = item.money("amount")[basis] else { return nil }
      sum += Formula(amount)
      if let tax = item.money("tax_amount")[basis] { sum += Formula(tax) }
    }
    return sum
  }

  static func isShipping(_ adjustment: Spot) -> Bool { adjustment["kind"]?.text == "shipping_refund" }

  /// Σ subtotals, or taxes, of the refunded shipping.
  func shipping(_ basis: Basis, _ name: String) -> Formula? {
    guard let shippingList, shippingList.isWhole else { return nil }
    var sum = Formula.zero
    for item in shippingList.items {
      guard let amount = item.money(name)[basis] else { return nil }
      sum += Formula(amount)
    }
    return sum
  }

  /// Σ of one amount over its lines.
  func sum(_ basis: Basis, _ amount: (RefundLineBody) -> MoneyPair) -> Formula? {
    guard let lines, lineList?.isWhole == true else { return nil }
    var sum = Formula.zero
    for line in lines {
      guard let amount = amount(line)[basis] else { return nil }
      sum += Formula(amount)
    }
    return sum
  }

  /// Duties and additional fees that went back; zero when none is told.
  func extras(_ basis: Basis) -> Formula {
    var sum = Formula.zero
    for name in ["total_duties", "total_additional_fees"] {
      if let amount = spot.money(name)[basis], !amount.value.isZero { sum += Formula(amount) }
    }
    if sum.terms == 0, let duties = spot.list("duties") {
      for duty in duties.items {
        if let amount = duty.money("amount")[basis] { sum += Formula(amount) }
      }
    }
    return sum
  }
}
