import GraphQLLanguage

extension ShopReading {
  /// Entries of the balance, searched by payout, order or type.
  func balanceTransactions(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID", "PROCESSED_AT"])
    let search = try SearchTerms(
      field,
      known: [
        "id": .number, "payments_transfer_id": .number, "processed_at": .time, "transaction_type": .text,
      ])
    return TableSource(
      table: shop.balanceTransactions, time: field.isSorted(by: "ID") ? nil : { $0.transactionDate },
      isFound: { entry in
        search.allHold { term in
          switch term.field {
          case "id": term.holds(for: entry.id)
          case "payments_transfer_id": entry.payoutID.map { term.holds(for: $0) } ?? false
          case "processed_at": term.holds(for: entry.transactionDate)
          default: term.holds(for: entry.type)
          }
        }
      }, object: { [self] in BalanceTransactionObject(entry: $0, reading: self) })
  }

  /// Payouts, searched by their day or state.
  func payouts(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID", "ISSUED_AT"])
    let search = try SearchTerms(field, known: ["id": .number, "issued_at": .time, "status": .text])
    return TableSource(
      table: shop.payouts, time: field.isSorted(by: "ID") ? nil : { $0.issuedAt },
      isFound: { payout in
        search.allHold { term in
          switch term.field {
          case "id": term.holds(for: payout.id)
          case "issued_at": term.holds(for: payout.issuedAt)
          default: term.holds(for: payout.status)
          }
        }
      }, object: { [self] in PayoutObject(payout: $0, reading: self) })
  }
}
