public import CommerceTypes

/// The totals as they were when the order was placed.
///
/// Evidence: captured; equations E1 to E6 hold on live orders.
extension Order {
  /// E1: Σ price · quantity.
  public var totalLineItemsPrice: ExactDecimal { lineItems.map(\.originalTotal).sum() }

  /// E2: the lines after their discounts.
  public var subtotalPrice: ExactDecimal { lineItems.map(\.discountedTotal).sum() }

  /// E3: every allocation, on lines and on shipping.
  public var totalDiscounts: ExactDecimal {
    lineItems.map(\.totalDiscount).sum()
      + shippingLines.map { $0.price - $0.discountedPrice }.sum()
  }

  /// Shipping before discounts and returns. Evidence: documented.
  public var totalShippingPrice: ExactDecimal { shippingLines.map(\.price).sum() }

  /// Shipping after discounts, before returns.
  public var discountedShippingPrice: ExactDecimal { shippingLines.map(\.discountedPrice).sum() }

  /// E5: Σ tax lines of lines and shipping.
  public var totalTax: ExactDecimal {
    lineItems.map(\.totalTax).sum() + shippingLines.map(\.totalTax).sum()
  }

  /// E6: what the order came to; later refunds don't change it.
  public var totalPrice: ExactDecimal {
    subtotalPrice + discountedShippingPrice + (taxesIncluded ? .zero : totalTax)
  }

  /// E5: the tax lines of lines and shipping, added up by title and rate in order of appearance.
  public var taxLines: [TaxLine] {
    Self.grouped(lineItems.flatMap(\.taxLines) + shippingLines.flatMap(\.taxLines))
  }

  /// Adds up tax lines of the same title and rate.
  static func grouped(_ lines: [TaxLine]) -> [TaxLine] {
    var groups: [TaxLine] = []
    for line in lines {
      if let index = groups.firstIndex(where: { $0.title == line.title && $0.rate == line.rate }) {
        groups[index] = TaxLine(title: line.title, rate: line.rate, price: groups[index].price + line.price)
      } else {
        groups.append(line)
      }
    }
    return groups
  }

  /// E8: the allocations of an application, added up.
  public func amount(ofApplication index: Int) -> ExactDecimal {
    (lineItems.flatMap(\.discountAllocations) + shippingLines.flatMap(\.discountAllocations))
      .filter { $0.applicationIndex == index }.map(\.amount).sum()
  }
}
