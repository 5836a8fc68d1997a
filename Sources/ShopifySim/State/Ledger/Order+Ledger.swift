import CommerceTypes

/// Reading the ledger: what is left of each thing that was sold.
extension Order {
  /// Every sale, oldest first.
  public var sales: [Sale] { agreements.flatMap(\.sales) }

  func sales(of subject: Sale.Subject) -> [Sale] {
    var found: [Sale] = []
    for agreement in agreements {
      for sale in agreement.sales where sale.subject == subject { found.append(sale) }
    }
    return found
  }

  /// An amount of every sale added up.
  func sum(_ amount: (Sale) -> MoneyBag) -> MoneyBag {
    var sum = MoneyBag.zero
    for agreement in agreements {
      for sale in agreement.sales { sum += amount(sale) }
    }
    return sum
  }

  /// What the customer pays for a sale: with its taxes, whether the prices contain them or not.
  public func total(of sale: Sale) -> MoneyBag { taxesIncluded ? sale.net : sale.net + sale.totalTax }

  func currentNet(of subject: Sale.Subject) -> MoneyBag { sales(of: subject).map(\.net).sum() }

  func currentDiscount(of subject: Sale.Subject) -> MoneyBag { sales(of: subject).map(\.discount).sum() }

  /// What is left of each of a subject's tax lines.
  func currentTaxes(of subject: Sale.Subject, count: Int) -> [MoneyBag] {
    var left = Array(repeating: MoneyBag.zero, count: count)
    for sale in sales(of: subject) {
      for (index, tax) in sale.taxes.enumerated() where index < count { left[index] += tax }
    }
    return left
  }
}
