import CommerceTypes
import GraphQLLanguage

/// A discount's percentage.
struct PercentageObject: Resolvable {
  let percentage: ExactDecimal
  var typeName: String { "PricingPercentageValue" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "percentage" ? .float(percentage) : nil
  }
}
