/// What REST and webhook bodies rest on.
extension Behaviour {
  static let restForms = Behaviour(
    "rest.forms", .captured,
    "REST money is a string with the currency's digits, a refund line's subtotal and total_tax are numbers, ids are numbers of 64 bits, times carry the shop's offset."
  )
  static let restOrder = Behaviour(
    "rest.order", .captured,
    "An order's body has the keys, nulls and nesting of recorded orders; its line items repeat what was agreed, whatever was refunded later."
  )
  static let restKeys = Behaviour(
    "rest.order.keys", .documented,
    "Keys that recorded orders of 2017 and 2018 lack follow the payload of 2026-04: current totals, duties, fees, cash rounding, line item groups, returns."
  )
  static let restRefund = Behaviour(
    "rest.refund", .documented,
    "Refunded shipping stands in refund_shipping_lines and, negative, among the order_adjustments as shipping_refund; other adjustments are refund_discrepancy."
  )
  static let restTransactionCurrency = Behaviour(
    "rest.transaction.currency", .assumed,
    "A transaction's amount and currency are the customer's, the shop's with in_shop_currency; all other bare amounts of an order are the shop's."
  )
  static let restUnsettled = Behaviour(
    "rest.transaction.unsettled", .documented,
    "total_unsettled_set names its currencies `currency`, trims its digits, and is what can still be captured of an authorization."
  )
  static let restDuties = Behaviour(
    "rest.duties", .documented,
    "A line's duties have shop_money and presentment_money, a refund's duty_id and amount_set.")
  static let restFees = Behaviour(
    "rest.fees", .assumed,
    "An order with additional fees lists them under additional_fees with their tax lines; one without has no such key."
  )
  static let restTips = Behaviour(
    "rest.tips", .documented,
    "A tip is a line without a variant that has tip_payment_gateway and tip_payment_method.")
  static let restFulfillmentOrder = Behaviour(
    "rest.fulfillment-order", .documented,
    "Topics of fulfillment orders carry global ids as ids, the read routes numbers.")
  static let restReturn = Behaviour(
    "rest.return", .assumed,
    "A return is told whole when it is requested, approved or processed, with its status alone when it is closed, reopened or cancelled; an order lists its returns."
  )
  static let restOrderEdit = Behaviour(
    "rest.order-edit", .assumed,
    "orders/edited tells added and removed units as positive deltas per line, and shipping lines by their ids."
  )
  static let restPaymentTerms = Behaviour(
    "rest.payment-terms", .assumed, "Payment terms have one schedule over the whole amount.")
  static let restTender = Behaviour(
    "rest.tender", .assumed,
    "A tender transaction has the id and the currency of its order transaction, a refund's amount a minus, and the payment method of its gateway."
  )
  static let restDispute = Behaviour(
    "rest.dispute", .documented,
    "A dispute's body has the keys of its topics; its network_reason_code is null.")
  static let restBalance = Behaviour(
    "rest.balance", .assumed,
    "Balance transactions of disputes have the type dispute, those in no payout the status pending.")
  static let restOpenOrders = Behaviour(
    "rest.orders.status", .assumed,
    "A list of orders without status, ids or name has the open ones alone, the newest first; other lists follow the ids."
  )
  static let restPaging = Behaviour(
    "rest.paging", .documented,
    "A list has 50 records, at most 250, and goes on with since_id or with the links of its Link header.")
  static let restNotSimulated = Behaviour(
    "rest.not-simulated", .assumed,
    "A route or parameter that isn't simulated is answered with 501, which Shopify never sends.")
  static let restUnread = Behaviour(
    "rest.unread", .assumed,
    "What a body gives, isn't read and isn't as it is there already is answered with 501; Shopify passes over it."
  )
  static let restMethods = Behaviour(
    "rest.methods", .assumed, "A method that a route doesn't take is answered with 406.")
  static let restCalculate = Behaviour(
    "rest.refund.calculate", .assumed,
    "A calculation is the refund as it would be made, with its payments as suggested_refund and texts for amounts."
  )

  /// In the order of their declarations.
  static let rest: [Behaviour] = [
    restForms, restOrder, restKeys, restRefund, restTransactionCurrency, restUnsettled, restDuties, restFees,
    restTips, restFulfillmentOrder, restReturn, restOrderEdit, restPaymentTerms, restTender, restDispute,
    restBalance, restOpenOrders, restPaging, restNotSimulated, restUnread, restMethods, restCalculate,
    restOrderCreate, restCancel, restDisconnect,
  ]
}
