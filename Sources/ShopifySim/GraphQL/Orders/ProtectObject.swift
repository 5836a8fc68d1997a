import GraphQLLanguage

/// Whether Shopify stands in for a fraudulent chargeback: the summary, and its eligibility below it.
struct ProtectObject: Resolvable {
  let particulars: OrderParticulars
  var isEligibility = false
  var typeName: String { isEligibility ? "ShopifyProtectOrderEligibility" : "ShopifyProtectOrderSummary" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "status":
      .text(isEligibility ? particulars.protectEligibility ?? "PENDING" : particulars.protectStatus)
    case "eligibility": .object(ProtectObject(particulars: particulars, isEligibility: true))
    default: nil
    }
  }
}
