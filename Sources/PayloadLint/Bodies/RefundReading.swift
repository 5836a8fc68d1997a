/// One way to read a refund's amounts: which of them hold their tax already, and where its shipping counts.
///
/// Where prices are without tax there is one way for lines and adjustments. Where they include it, published examples
/// show whole orders without tax only, so that each way is let stand.
struct RefundReading: Sendable {
  var linesHoldTax = false
  var adjustmentsHoldTax = false
  var shippingHoldsTax = false
  /// Whether refunded shipping lines count beside the adjustments.
  var addsShippingLines = false

  static func all(included: Bool?) -> [RefundReading] {
    let ways = included == false ? [false] : [false, true]
    return [false, true].flatMap { adds in
      ways.flatMap { lines in
        ways.flatMap { adjustments in
          ways.map { shipping in
            RefundReading(
              linesHoldTax: lines, adjustmentsHoldTax: adjustments, shippingHoldsTax: shipping,
              addsShippingLines: adds)
          }
        }
      }
    }
  }
}

extension RefundBody {
  /// What the refund takes off, read that way; nil when not all of it is told.
  func value(_ basis: Basis, read reading: RefundReading) -> Formula? {
    guard var sum = self.sum(basis, { $0.subtotal }) else { return nil }
    if !reading.linesHoldTax {
      guard let tax = self.sum(basis, { $0.totalTax }) else { return nil }
      sum += tax
    }
    guard let list = adjustmentList, list.isWhole else { return nil }
    for item in list.items {
      guard let amount = item.money("amount")[basis] else { return nil }
      sum -= Formula(amount)
      if !reading.adjustmentsHoldTax, let tax = item.money("tax_amount")[basis] { sum -= Formula(tax) }
    }
    if reading.addsShippingLines, !list.items.contains(where: Self.isShipping) {
      if let shipping = shipping(basis, "subtotal_amount") { sum += shipping }
      if !reading.shippingHoldsTax, let tax = shipping(basis, "tax_amount") { sum += tax }
    }
    return sum + extras(basis)
  }

  /// Every value the refund may have, the plain reading first.
  func values(_ basis: Basis, included: Bool?) -> [Formula] {
    RefundReading.all(included: included).compactMap { value(basis, read: $0) }
  }
}
