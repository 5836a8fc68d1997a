import CommerceTypes
import GraphQLLanguage

/// A weight in kilograms, the unit of every simulated shop.
struct WeightObject: Resolvable {
  let grams: Int
  var typeName: String { "Weight" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "unit": .text("KILOGRAMS")
    case "value": .float(ExactDecimal(minorUnits: grams, digits: 3))
    default: nil
    }
  }
}
