import CommerceTypes

/// The totals as they were agreed: later refunds and removals don't change them, added lines count.
///
/// Evidence: captured; equations E1 to E6 hold on live orders.
extension Order {
  /// E1: Σ price · quantity of the goods; tips are none.
  public var totalLineItemsPrice: MoneyBag { sumOfGoods(\.originalTotal) }

  /// An amount of every line that isn't a tip, added up.
  private func sumOfGoods(_ amount: (LineItem) -> MoneyBag) -> MoneyBag {
    var sum = MoneyBag.zero
    // By index: a copy of a line costs more than its amounts.
    for index in lineItems.indices where !lineItems[index].isTip { sum += amount(lineItems[index]) }
    return sum
  }

  /// E2: the lines after their discounts.
  public var subtotalPrice: MoneyBag { sumOfGoods(\.discountedTotal) }

  /// E3: every allocation, on lines and on shipping.
  public var totalDiscounts: MoneyBag {
    sumOfGoods(\.totalDiscount) + shippingLines.map(\.totalDiscount).sum()
  }

  /// Shipping before discounts and returns. Evidence: documented.
  public var totalShippingPrice: MoneyBag { shippingLines.map(\.price).sum() }

  /// Shipping after discounts, before returns.
  public var discountedShippingPrice: MoneyBag { shippingLines.map(\.discountedPrice).sum() }

  public var totalTipReceived: MoneyBag { lineItems.filter(\.isTip).map(\.originalTotal).sum() }

  public var duties: [Duty] { lineItems.flatMap(\.duties) }
  /// Nil for an order without duties. Evidence: captured.
  public var originalTotalDuties: MoneyBag? { duties.isEmpty ? nil : duties.map(\.price).sum() }
  /// Nil for an order without fees. Evidence: captured.
  public var originalTotalAdditionalFees: MoneyBag? {
    additionalFees.isEmpty ? nil : additionalFees.map(\.price).sum()
  }

  /// Everything that carries tax lines, each with its subject in the ledger.
  var taxed: [(subject: Sale.Subject, taxLines: [TaxLine])] {
    lineItems.map { (.line($0.id), $0.taxLines) } + shippingLines.map { (.shipping($0.id), $0.taxLines) }
      + duties.map { (.duty($0.id), $0.taxLines) } + additionalFees.map { (.fee($0.id), $0.taxLines) }
  }

  /// E5: Σ tax lines of lines, shipping, duties and fees.
  public var totalTax: MoneyBag { taxed.flatMap(\.taxLines).map(\.price).sum() }

  /// E6: what the order came to.
  public var totalPrice: MoneyBag {
    subtotalPrice + discountedShippingPrice + (taxesIncluded ? .zero : totalTax) + totalTipReceived
      + (originalTotalDuties ?? .zero) + (originalTotalAdditionalFees ?? .zero)
  }

  /// What the order came to when it was placed: edits and exchanges left out.
  public var originalTotalPrice: MoneyBag {
    agreements.filter { $0.cause == .order }.flatMap(\.sales).map(total).sum()
  }

  /// E5: every tax line, added up by title and rate in order of appearance.
  public var taxLines: [TaxLine] { Self.grouped(taxed.flatMap(\.taxLines)) }

  /// Adds up tax lines of the same title, rate and liability.
  static func grouped(_ lines: [TaxLine]) -> [TaxLine] {
    var groups: [TaxLine] = []
    for line in lines {
      let known = groups.firstIndex {
        $0.title == line.title && $0.rate == line.rate && $0.channelLiable == line.channelLiable
      }
      if let known {
        groups[known] = TaxLine(
          title: line.title, rate: line.rate, price: groups[known].price + line.price,
          channelLiable: line.channelLiable, source: groups[known].source)
      } else {
        groups.append(line)
      }
    }
    return groups
  }

  /// E8: the allocations of an application, added up.
  public func amount(ofApplication index: Int) -> MoneyBag {
    (lineItems.flatMap(\.discountAllocations) + shippingLines.flatMap(\.discountAllocations))
      .filter { $0.applicationIndex == index }.map(\.amount).sum()
  }
}
