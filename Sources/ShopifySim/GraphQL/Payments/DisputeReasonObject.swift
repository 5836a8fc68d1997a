import GraphQLLanguage

/// Why a customer disputes.
struct DisputeReasonObject: Resolvable {
  let reason: String
  let networkReasonCode: String?
  var typeName: String { "ShopifyPaymentsDisputeReasonDetails" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "reason": .text(reason.uppercased())
    case "networkReasonCode": .text(networkReasonCode)
    default: nil
    }
  }
}
