public import CommerceTypes

/// The totals after refunds.
extension Order {
  /// The refunded lines of a line item, oldest first.
  public func refundedLines(of lineItemID: Int) -> [RefundLineItem] {
    refunds.flatMap(\.lines).filter { $0.lineItemID == lineItemID }
  }

  /// Units that are still bought: purchased less refunded. Evidence: captured.
  public func currentQuantity(of line: LineItem) -> Int {
    line.quantity - refundedLines(of: line.id).reduce(0) { $0 + $1.quantity }
  }

  /// What a line's current units cost after discounts.
  public func currentTotal(of line: LineItem) -> ExactDecimal {
    line.discountedTotal - refundedLines(of: line.id).map(\.subtotal).sum()
  }

  /// What is left of a shipping line's price after discounts and refunds.
  public func currentPrice(of line: ShippingLine) -> ExactDecimal {
    line.discountedPrice - refundedShipping(of: line.id).map(\.subtotal).sum()
  }

  /// The refunded parts of a shipping line, oldest first.
  public func refundedShipping(of shippingLineID: Int) -> [RefundShippingLine] {
    refunds.flatMap(\.shippingLines).filter { $0.shippingLineID == shippingLineID }
  }

  /// E9, kept exact: the lines' totals less the refunded subtotals. Evidence: captured.
  public var currentSubtotalPrice: ExactDecimal { lineItems.map(currentTotal).sum() }

  /// Shipping after discounts and refunds. Evidence: documented.
  public var currentShippingPrice: ExactDecimal { shippingLines.map(currentPrice).sum() }

  /// The tax lines less what was refunded of them, added up by title and rate.
  public var currentTaxLines: [TaxLine] {
    var lines: [TaxLine] = []
    for item in lineItems {
      lines += Self.reduced(item.taxLines, by: refundedLines(of: item.id).map(\.taxes))
    }
    for shipping in shippingLines {
      lines += Self.reduced(shipping.taxLines, by: refundedShipping(of: shipping.id).map(\.taxes))
    }
    return Self.grouped(lines)
  }

  private static func reduced(_ taxes: [TaxLine], by refunded: [[ExactDecimal]]) -> [TaxLine] {
    taxes.enumerated().map { index, tax in
      TaxLine(title: tax.title, rate: tax.rate, price: tax.price - refunded.map { $0[index] }.sum())
    }
  }

  public var currentTotalTax: ExactDecimal { currentTaxLines.map(\.price).sum() }

  /// The discounts on the units and the shipping that are still bought.
  public var currentTotalDiscounts: ExactDecimal {
    let lines = lineItems.map { $0.price * ExactDecimal(currentQuantity(of: $0)) - currentTotal(of: $0) }
      .sum()
    return lines
      + shippingLines.map { currentPrice(of: $0).isZero ? .zero : $0.price - $0.discountedPrice }.sum()
  }

  /// Σ of the refunds' adjustments: positive in the merchant's favour. Evidence: documented.
  public var refundDiscrepancy: ExactDecimal { refunds.flatMap(\.adjustments).map(\.amount).sum() }

  /// What the order comes to after refunds, the merchant's adjustments included (E13).
  /// Evidence: captured; for adjustments assumed.
  public var currentTotalPrice: ExactDecimal {
    currentSubtotalPrice + currentShippingPrice + (taxesIncluded ? .zero : currentTotalTax)
      + refundDiscrepancy
  }

  public var totalRefundedShipping: ExactDecimal {
    refunds.flatMap(\.shippingLines).map(\.subtotal).sum()
  }
}
