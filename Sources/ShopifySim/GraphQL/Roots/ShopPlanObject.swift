import GraphQLLanguage

/// What the shop pays Shopify for.
struct ShopPlanObject: Resolvable {
  let plan: ShopConfiguration.Plan
  var typeName: String { "ShopPlan" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "displayName", "publicDisplayName": .text(plan.name)
    case "partnerDevelopment": .bool(plan.isForDevelopment)
    case "shopifyPlus": .bool(plan.isPlus)
    default: nil
    }
  }
}
