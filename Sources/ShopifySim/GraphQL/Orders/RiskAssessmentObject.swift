import GraphQLLanguage

/// One assessment of an order's risk.
struct RiskAssessmentObject: Resolvable {
  let risk: RiskAssessment
  var typeName: String { "OrderRiskAssessment" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "riskLevel": .text(risk.level)
    case "facts": .list(risk.facts.map { RiskFactObject(fact: $0) })
    case "provider": .optional(risk.provider.map { OrderAppObject(app: $0, typeName: "App") })
    default: nil
    }
  }
}
