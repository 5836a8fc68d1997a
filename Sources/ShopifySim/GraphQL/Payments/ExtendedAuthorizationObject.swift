import GraphQLLanguage

/// What Shopify Payments tells of a transaction: an authorization that lasts longer, a refund's number at the bank.
struct ExtendedAuthorizationObject: Resolvable {
  let transaction: OrderTransaction
  var acquirerReference: String?
  var isInner = false
  var typeName: String { isInner ? "ShopifyPaymentsExtendedAuthorization" : "ShopifyPaymentsTransactionSet" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "extendedAuthorizationSet":
      .optional(
        transaction.facts.extendedUntil.map { _ in
          ExtendedAuthorizationObject(transaction: transaction, isInner: true)
        })
    case "refundSet":
      transaction.kind == .refund ? .object(RefundSetObject(acquirerReference: acquirerReference)) : .null
    case "extendedAuthorizationExpiresAt": .time(transaction.facts.extendedUntil)
    case "standardAuthorizationExpiresAt": .time(transaction.authorizationExpiresAt)
    default: nil
    }
  }
}
