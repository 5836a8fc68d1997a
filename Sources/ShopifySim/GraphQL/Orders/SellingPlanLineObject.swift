import GraphQLLanguage

/// The plan that a line was sold under.
struct SellingPlanLineObject: Resolvable {
  let plan: LineFacts.Plan
  var typeName: String { "LineItemSellingPlan" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "name": .text(plan.name)
    case "sellingPlanId": plan.id.map { .id(GID("SellingPlan", $0)) } ?? .null
    default: nil
    }
  }
}
