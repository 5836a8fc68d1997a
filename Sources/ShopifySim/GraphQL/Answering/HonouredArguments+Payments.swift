/// Arguments of Shopify Payments.
extension HonouredArguments {
  static let payments: [String: Set<String>] = [
    "ShopifyPaymentsAccount.payouts": ["query", "sortKey", "transactionType"],
    "ShopifyPaymentsAccount.disputes": ["query"],
    "QueryRoot.disputes": ["query"],
    "ShopifyPaymentsAccount.balanceTransactions": ["query", "sortKey"],
  ]
}
