import CommerceTypes

/// The discounts of an order as a whole, apart from those of single lines.
extension Order {
  var discountCodes: [String] {
    discountApplications.compactMap { application in
      if case .code(let code) = application.source { code } else { nil }
    }
  }

  private func isCart(_ allocation: DiscountAllocation) -> Bool {
    guard discountApplications.indices.contains(allocation.applicationIndex) else { return false }
    if case .order = discountApplications[allocation.applicationIndex].target { return true }
    return false
  }

  /// What the order's own discounts take off a line.
  func cartDiscount(of line: LineItem) -> MoneyBag {
    line.discountAllocations.filter(isCart).map(\.amount).sum()
  }

  /// Nil for an order without discounts of its own. Evidence: see ``Behaviour/graphQLCartDiscount``.
  var cartDiscount: MoneyBag? {
    let isThere = discountApplications.contains { if case .order = $0.target { true } else { false } }
    return isThere ? soldLines.map(cartDiscount).sum() : nil
  }

  /// The order's own discounts on the units that are still bought: each line's part in proportion.
  var currentCartDiscount: MoneyBag {
    soldLines.map { line in
      let cart = cartDiscount(of: line)
      let all = line.totalDiscount
      let left = currentDiscount(of: .line(line.id))
      guard !cart.isZero, left != all else { return cart }
      return MoneyBag(
        shop: (left.shop * cart.shop).divided(by: all.shop, digits: currencies.shop.minorDigits) ?? .zero,
        presentment: (left.presentment * cart.presentment)
          .divided(by: all.presentment, digits: currencies.presentment.minorDigits) ?? .zero)
    }.sum()
  }
}
