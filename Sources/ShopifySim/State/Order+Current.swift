import CommerceTypes

/// The totals after refunds, edits and returns: read from the ledger.
extension Order {
  /// The refunded lines of a line item, oldest first.
  public func refundedLines(of lineItemID: Int) -> [RefundLineItem] {
    refunds.flatMap(\.lines).filter { $0.lineItemID == lineItemID }
  }

  /// Units that are still bought: neither refunded nor removed. Evidence: captured.
  public func currentQuantity(of line: LineItem) -> Int {
    sales(of: .line(line.id)).reduce(0) { $0 + ($1.quantity ?? 0) }
  }

  /// What a line's current units cost after discounts.
  public func currentTotal(of line: LineItem) -> MoneyBag { currentNet(of: .line(line.id)) }

  /// What is left of each of a line's tax lines, in their order.
  public func currentTaxes(of line: LineItem) -> [MoneyBag] {
    currentTaxes(of: .line(line.id), count: line.taxLines.count)
  }

  /// What is left of a shipping line's price after discounts, edits and refunds.
  public func currentPrice(of line: ShippingLine) -> MoneyBag { currentNet(of: .shipping(line.id)) }

  /// E9, kept exact: what is left of the lines. Evidence: captured.
  public var currentSubtotalPrice: MoneyBag { soldLines.map(currentTotal).sum() }

  /// Shipping after discounts, edits and refunds. Evidence: documented.
  public var currentShippingPrice: MoneyBag { shippingLines.map(currentPrice).sum() }

  /// The tax lines less what was taken back of them, added up by title and rate.
  public var currentTaxLines: [TaxLine] {
    Self.grouped(
      taxed.flatMap { subject, taxLines in
        zip(taxLines, currentTaxes(of: subject, count: taxLines.count)).map { line, left in
          TaxLine(
            title: line.title, rate: line.rate, price: left, channelLiable: line.channelLiable,
            source: line.source)
        }
      })
  }

  public var currentTotalTax: MoneyBag { sum(\.totalTax) }

  /// The discounts on the units and the shipping that are still bought.
  public var currentTotalDiscounts: MoneyBag { sum(\.discount) }

  /// Nil for an order without duties.
  public var currentTotalDuties: MoneyBag? {
    duties.isEmpty ? nil : duties.map { currentNet(of: .duty($0.id)) }.sum()
  }

  public var currentTotalAdditionalFees: MoneyBag? {
    additionalFees.isEmpty ? nil : additionalFees.map { currentNet(of: .fee($0.id)) }.sum()
  }

  /// Σ of the refunds' adjustments: positive in the merchant's favour. Evidence: documented.
  public var refundDiscrepancy: MoneyBag { refunds.flatMap(\.adjustments).map(\.amount).sum() }

  /// E13: what the order comes to now, every sale added up. Evidence: captured.
  public var currentTotalPrice: MoneyBag { sum(total) }

  public var totalRefundedShipping: MoneyBag { refunds.flatMap(\.shippingLines).map(\.subtotal).sum() }

  /// Whether an edit was committed.
  public var isEdited: Bool { !edits.isEmpty }
}
