/// Arguments of orders, drafts, refunds, returns, fulfillments and fulfillment orders.
extension HonouredArguments {
  static let orders: [String: Set<String>] = [
    "QueryRoot.orders": ["query", "sortKey"],
    "QueryRoot.draftOrders": ["query", "sortKey"],
    "QueryRoot.fulfillmentOrders": ["includeClosed", "sortKey", "query"],
    "QueryRoot.ordersCount": ["query", "limit"],
    "QueryRoot.draftOrdersCount": ["query", "limit"],
    "Order.shippingLines": ["includeRemovals"],
    // No exchange item is ever removed from a return here, so that either answer is the same.
    "Return.exchangeLineItems": ["includeRemovedItems"],
  ]
}
