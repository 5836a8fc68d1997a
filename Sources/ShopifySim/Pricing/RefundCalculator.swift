import CommerceTypes

/// The part of a line that some of its units, or some of its price, come to when they are refunded (E12).
///
/// A part is rounded half up; it never exceeds what is left, and the last part takes all that is left, so that
/// the parts of a line add up to the line. Evidence: captured for whole units; the last cent assumed.
struct RefundCalculator {
  let digits: Int

  /// The part of `whole` for `quantity` of `total` units, of which `left` units worth `rest` are still there.
  func part(
    of whole: ExactDecimal, rest: ExactDecimal, quantity: ExactDecimal, left: ExactDecimal,
    total: ExactDecimal
  ) -> ExactDecimal {
    if quantity == left { return rest }
    guard let part = (whole * quantity).divided(by: total, digits: digits) else { return .zero }
    return min(part, rest)
  }

  /// Subtotal and taxes of `quantity` units of a line.
  func amounts(of line: LineItem, quantity: Int, in order: Order) -> (
    subtotal: ExactDecimal, taxes: [ExactDecimal]
  ) {
    let earlier = order.refundedLines(of: line.id)
    let quantities = (
      ExactDecimal(quantity), ExactDecimal(order.currentQuantity(of: line)), ExactDecimal(line.quantity)
    )
    func part(of whole: ExactDecimal, refunded: ExactDecimal) -> ExactDecimal {
      self.part(
        of: whole, rest: whole - refunded, quantity: quantities.0, left: quantities.1, total: quantities.2)
    }
    let subtotal = part(of: line.discountedTotal, refunded: earlier.map(\.subtotal).sum())
    let taxes = line.taxLines.enumerated().map { index, tax in
      part(of: tax.price, refunded: earlier.map { $0.taxes[index] }.sum())
    }
    return (subtotal, taxes)
  }

  /// The taxes that go with a part of a shipping line's price.
  func taxes(of line: ShippingLine, amount: ExactDecimal, in order: Order) -> [ExactDecimal] {
    let earlier = order.refundedShipping(of: line.id)
    let left = line.discountedPrice - earlier.map(\.subtotal).sum()
    return line.taxLines.enumerated().map { index, tax in
      part(
        of: tax.price, rest: tax.price - earlier.map { $0.taxes[index] }.sum(), quantity: amount, left: left,
        total: line.discountedPrice)
    }
  }
}
