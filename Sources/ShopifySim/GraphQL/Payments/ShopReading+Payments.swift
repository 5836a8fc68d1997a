import GraphQLLanguage

extension ShopReading {
  /// Entries of the balance, searched by payout, order or type.
  func balanceTransactions(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<BalanceTransaction>(
      field,
      [
        .id { $0.id }, .number("payments_transfer_id") { $0.payoutID },
        .time("processed_at") { $0.transactionDate }, .text("transaction_type") { $0.type },
        .notSimulated(
          "available_on", "credits", "currency", "customer", "debits", "net", "order_name", "payout_date",
          "payout_status", "payment_method_name"),
      ], in: self)
    return try page(
      shop.balanceTransactions, field, search, [.created("PROCESSED_AT") { $0.transactionDate }, .id]
    ) { [self] in BalanceTransactionObject(entry: $0, reading: self) }
  }

  /// Payouts, searched by their day or state.
  func payouts(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<Payout>(
      field,
      [
        .id { $0.id }, .time("issued_at") { $0.issuedAt }, .text("status") { $0.status },
        .notSimulated("amount", "currency", "ledger_type"),
      ], in: self)
    let type = field.argument("transactionType")?.stringValue
    let found = type == nil ? search : search.narrowed { $0.transactionType == type }
    return try page(
      shop.payouts, field, found,
      [.created("ISSUED_AT") { $0.issuedAt }, .id, .text("STATUS") { $0.status }]
    ) { [self] in PayoutObject(payout: $0, reading: self) }
  }

  /// Disputes, searched by their state or the day they began.
  func disputes(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<Dispute>(
      field,
      [
        .id { $0.id }, .text("status") { $0.status }, .time("initiated_at") { $0.initiatedAt },
      ], in: self)
    return try page(shop.disputes, field, search) { [self] in DisputeObject(dispute: $0, reading: self) }
  }
}
