import GraphQLLanguage

/// Why a customer disputes; the card network's own code isn't simulated.
struct DisputeReasonObject: Resolvable {
  let reason: String
  var typeName: String { "ShopifyPaymentsDisputeReasonDetails" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "reason": .text(reason.uppercased())
    case "networkReasonCode": .null
    default: nil
    }
  }
}
