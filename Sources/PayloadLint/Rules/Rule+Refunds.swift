/// What holds of refunds.
extension Rule {
  static let refundSubtotal = Rule(
    "refund-line-subtotal", "E12", .captured,
    "a refund line's subtotal = (price·quantity − Σ allocations)·refunded quantity/quantity")
  static let refundTax = Rule(
    "refund-line-tax", "E12", .documented,
    "a refund line's total_tax = Σ tax of the line·refunded quantity/quantity")
  static let refundMoney = Rule(
    "refund-money", "E12", .captured,
    "Σ refund transactions = Σ (subtotal + total_tax) of its lines − Σ order adjustments (amount + tax_amount)"
  )
  static let refundShipping = Rule(
    "refund-shipping", "E12", .documented,
    "refunded shipping stands in refund_shipping_lines and, negative, in an adjustment of kind shipping_refund"
  )
  static let refundQuantity = Rule(
    "refund-quantity", "E12", .captured, "no more units are refunded than were bought")
  static let overRefund = Rule(
    "over-refund", "E10", .captured, "no more money is refunded than was received")
  static let refundLine = Rule(
    "refund-line", nil, .captured, kind: .status,
    "a refund line names a line of its order and repeats it unchanged")
  static let lineCopy = Rule(
    "line-copy", nil, .captured, kind: .status,
    "the copy of a line in a refund or a fulfillment tells what the order's line tells")
  static let restock = Rule(
    "restock", nil, .documented, kind: .status,
    "restock_type, location_id and restock agree: no_restock has no location, return has one")
  static let parent = Rule(
    "parent-transaction", nil, .assumed, kind: .status,
    "a refund's parent is a successful sale or capture of the same order, and no more than it is refunded")

  static let refunds: [Rule] = [
    refundSubtotal, refundTax, refundMoney, refundShipping, refundQuantity, overRefund, refundLine, lineCopy,
    restock,
    parent,
  ]
}
