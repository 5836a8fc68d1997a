import GraphQLLanguage

/// What is thought of an order's risk; the worst assessment decides what is recommended.
struct RiskSummaryObject: Resolvable {
  let risks: [RiskAssessment]
  var typeName: String { "OrderRiskSummary" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "assessments": .list(risks.map { RiskAssessmentObject(risk: $0) })
    case "recommendation": .text(recommendation)
    default: nil
    }
  }

  /// Evidence: see ``Behaviour/graphQLRisk``.
  private var recommendation: String {
    let levels = Set(risks.map(\.level))
    if levels.contains("HIGH") { return "CANCEL" }
    if levels.contains("MEDIUM") { return "INVESTIGATE" }
    return levels.contains("LOW") ? "ACCEPT" : "NONE"
  }
}
