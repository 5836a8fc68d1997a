/// Arguments of what surrounds sales: code discounts, events, staff, apps, subscriptions.
extension HonouredArguments {
  static let engagement: [String: Set<String>] = [
    "QueryRoot.abandonedCheckouts": ["query", "sortKey"],
    "QueryRoot.abandonedCheckoutsCount": ["query", "limit"],
    "QueryRoot.appByHandle": ["handle"],
    "QueryRoot.appByKey": ["apiKey"],
    "QueryRoot.codeDiscountNodes": ["query", "sortKey"],
    "QueryRoot.codeDiscountNodeByCode": ["code"],
    "QueryRoot.events": ["query", "sortKey"],
    "QueryRoot.eventsCount": ["query"],
    "QueryRoot.marketingEvents": ["query", "sortKey"],
    "QueryRoot.staffMembers": ["query", "sortKey"],
    "QueryRoot.subscriptionContracts": ["query", "sortKey"],
    "QueryRoot.shopifyqlQuery": ["query"],
    // No way of payment is ever revoked; none is left out.
    "SubscriptionContract.customerPaymentMethod": ["showRevoked"],
  ]
}
