import GraphQLLanguage

/// What Shopify Payments tells of a refund.
struct RefundSetObject: Resolvable {
  let acquirerReference: String?
  var typeName: String { "ShopifyPaymentsRefundSet" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "acquirerReferenceNumber" ? .text(acquirerReference) : nil
  }
}
