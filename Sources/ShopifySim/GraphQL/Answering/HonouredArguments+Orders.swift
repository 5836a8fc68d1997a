/// Arguments of orders, drafts, refunds, returns, fulfillments and fulfillment orders.
extension HonouredArguments {
  static let orders: [String: Set<String>] = [
    "QueryRoot.orders": ["query", "sortKey"],
    "QueryRoot.draftOrders": ["query", "sortKey"],
    "QueryRoot.fulfillmentOrders": ["sortKey", "includeClosed"],
    "QueryRoot.ordersCount": ["query", "limit"],
    "QueryRoot.draftOrdersCount": ["query", "limit"],
    "Order.shippingLines": ["includeRemovals"],
  ]
}
