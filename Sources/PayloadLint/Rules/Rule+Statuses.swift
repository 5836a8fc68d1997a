/// What holds of statuses, quantities and taxability.
extension Rule {
  static let quantityRange = Rule(
    "quantity-range", "E9", .documented, "0 ≤ current_quantity ≤ quantity, in whole units")
  static let fulfillableQuantity = Rule(
    "fulfillable-quantity", nil, .captured,
    "fulfillable_quantity is at most what was neither fulfilled nor taken back, and at least what still is to be sent"
  )
  static let fulfilledQuantity = Rule(
    "fulfilled-quantity", nil, .captured,
    "no more units are fulfilled than were bought, of lines the order has")
  static let lineFulfillment = Rule(
    "line-fulfillment-status", nil, .captured, kind: .status,
    "a line's fulfillment_status follows from its fulfillments")
  static let orderFulfillment = Rule(
    "fulfillment-status", nil, .captured, kind: .status,
    "an order's fulfillment_status follows from its lines and fulfillments")
  static let financial = Rule(
    "financial-status", nil, .captured, kind: .status,
    "financial_status follows from the order's transactions")
  static let cancellation = Rule(
    "cancellation", nil, .assumed, kind: .status, "cancelled_at and cancel_reason come together")
  static let giftCard = Rule(
    "gift-card-tax", nil, .assumed, kind: .status, "a gift card is not taxed when it is sold")
  static let notTaxable = Rule(
    "not-taxable", nil, .assumed, kind: .status, "what is not taxable, or exempt, bears no tax")

  static let statuses: [Rule] = [
    quantityRange, fulfillableQuantity, fulfilledQuantity, lineFulfillment, orderFulfillment, financial,
    cancellation, giftCard, notTaxable,
  ]
}
