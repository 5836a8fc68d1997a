import GraphQLLanguage

/// The payout that an entry of the balance went into: none yet while it is pending. Evidence: documented.
struct AssociatedPayoutObject: Resolvable {
  let payout: Payout?
  var typeName: String { "ShopifyPaymentsBalanceTransactionAssociatedPayout" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": payout.map { .id($0.gid) } ?? .null
    case "status": .text(payout?.status ?? "PENDING")
    default: nil
    }
  }
}
