import GraphQLLanguage

/// A reason of a risk assessment.
struct RiskFactObject: Resolvable {
  let fact: RiskAssessment.Fact
  var typeName: String { "RiskFact" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "description": .text(fact.description)
    case "sentiment": .text(fact.sentiment)
    default: nil
    }
  }
}
