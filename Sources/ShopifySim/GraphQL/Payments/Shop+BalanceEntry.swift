extension Shop {
  /// The balance's entry of an order's transaction, which was booked right after it.
  func balanceEntry(of transaction: OrderTransaction) -> [BalanceTransaction] {
    guard transaction.gateway == "shopify_payments" else { return [] }
    let place = balanceTransactions.firstPlace(from: transaction.id)
    return balanceTransactions.records(from: place, limit: 8)
      .filter { $0.orderTransactionID == transaction.id && $0.disputeID == nil }
  }
}
