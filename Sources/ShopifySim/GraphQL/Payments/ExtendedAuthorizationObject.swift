import GraphQLLanguage

/// What Shopify Payments tells of a transaction: an authorization that lasts longer.
struct ExtendedAuthorizationObject: Resolvable {
  let transaction: OrderTransaction
  var isInner = false
  var typeName: String { isInner ? "ShopifyPaymentsExtendedAuthorization" : "ShopifyPaymentsTransactionSet" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "extendedAuthorizationSet":
      .optional(
        transaction.facts.extendedUntil.map { _ in
          ExtendedAuthorizationObject(transaction: transaction, isInner: true)
        })
    // No acquirer tells of refunds.
    case "refundSet": .null
    case "extendedAuthorizationExpiresAt": .time(transaction.facts.extendedUntil)
    case "standardAuthorizationExpiresAt": .time(transaction.authorizationExpiresAt)
    default: nil
    }
  }
}
