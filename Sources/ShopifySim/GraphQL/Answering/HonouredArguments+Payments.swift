/// Arguments of Shopify Payments.
extension HonouredArguments {
  static let payments: [String: Set<String>] = [
    "ShopifyPaymentsAccount.payouts": ["query", "sortKey"],
    "ShopifyPaymentsAccount.balanceTransactions": ["query", "sortKey"],
  ]
}
