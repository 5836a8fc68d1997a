/// Arguments of what belongs to orders, and of the fulfillment orders that are assigned to somebody.
extension HonouredArguments {
  static let orderParts: [String: Set<String>] = [
    "Order.suggestedRefund": [
      "shippingAmount", "refundShipping", "refundLineItems", "refundDuties", "suggestFullRefund",
    ],
    "FulfillmentOrder.merchantRequests": ["kind"],
    "QueryRoot.assignedFulfillmentOrders": ["assignmentStatus", "locationIds", "sortKey"],
  ]
}
