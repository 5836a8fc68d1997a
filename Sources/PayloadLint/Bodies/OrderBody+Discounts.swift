import CommerceTypes

/// Discounts of an order's lines and shipping, as far as they are told.
extension OrderBody {
  /// Whether the order says that nothing was taken off.
  var isWithoutDiscounts: Bool {
    guard let amount = money("total_discounts").any else { return false }
    return amount.value.isZero
  }

  /// Σ allocations of a line; nil when they are not told.
  func discount(of line: LineBody, _ basis: Basis) -> Formula? {
    Self.sum(line.allocations, basis) ?? (isWithoutDiscounts ? .zero : nil)
  }

  /// Σ allocations of a shipping line; what its two prices differ by, where there are no allocations.
  func discount(of line: ShippingLineBody, _ basis: Basis) -> Formula? {
    if let sum = Self.sum(line.allocations, basis) { return sum }
    if isWithoutDiscounts { return .zero }
    guard let price = line.price[basis], let discounted = line.discounted[basis] else { return nil }
    let difference = price.value - discounted.value
    guard !difference.isZero else { return .zero }
    return Formula(
      difference, written: "(\(price.written) − \(discounted.written))",
      from: [price.spot, discounted.spot])
  }

  /// Σ discounts of all lines.
  func lineDiscounts(_ basis: Basis) -> Formula? {
    guard hasAllLines else { return nil }
    return lines.reduce(Formula?.some(.zero)) { sum, line in
      guard let sum, let discount = discount(of: line, basis) else { return nil }
      return sum + discount
    }
  }

  /// Σ discounts of all shipping lines.
  func shippingDiscounts(_ basis: Basis) -> Formula? {
    guard shippingList?.isWhole == true else { return nil }
    return shippingLines.reduce(Formula?.some(.zero)) { sum, line in
      guard let sum, let discount = discount(of: line, basis) else { return nil }
      return sum + discount
    }
  }

  /// Σ price·quantity of the goods, tips left out.
  func gross(_ basis: Basis) -> Formula? {
    guard hasAllLines else { return nil }
    var sum = Formula.zero
    for line in lines where !line.isTip(in: self) {
      guard let gross = line.gross(basis) else { return nil }
      sum += gross
    }
    return sum
  }

  private static func sum(_ allocations: [AllocationBody]?, _ basis: Basis) -> Formula? {
    guard let allocations else { return nil }
    var sum = Formula.zero
    for allocation in allocations {
      guard let amount = allocation.amount[basis] else { return nil }
      sum += Formula(amount)
    }
    return sum
  }
}
