public import CommerceTypes

/// A weight in the unit that it was given in.
public struct GivenWeight: Sendable, Hashable {
  public let value: ExactDecimal
  /// GraphQL's `WeightUnit`.
  public let unit: String

  /// Rounded half up. Evidence: assumed.
  var grams: Int? {
    let factor: ExactDecimal
    switch unit {
    case "KILOGRAMS": factor = 1000
    case "GRAMS": factor = 1
    case "POUNDS": factor = ExactDecimal(minorUnits: 45_359_237, digits: 5)
    case "OUNCES": factor = ExactDecimal(minorUnits: 28_349_523_125, digits: 9)
    default: return nil
    }
    guard value >= .zero, value < 1_000_000_000 else { return nil }
    return Int((value * factor).roundedHalfUp(to: 0).formatted(minimumDigits: 0))
  }
}
