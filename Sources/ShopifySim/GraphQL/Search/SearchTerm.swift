import CommerceTypes
import GraphQLLanguage

/// One `field:value` of a search, with how the value compares.
struct SearchTerm {
  enum Comparison: String {
    case equal = ""
    case above = ">"
    case below = "<"
    case atLeast = ">="
    case atMost = "<="
  }

  /// What a field's values are, which decides how they compare.
  enum Kind { case text, number, time }

  let field: String
  let comparison: Comparison
  let text: String
  /// The number, or the moment in milliseconds; nil for texts.
  let number: Int?
  /// For a time that names a day or more: one past its last millisecond.
  let end: Int?

  /// Equal, upper and lower case alike. Evidence: assumed.
  func holds(for value: String?) -> Bool {
    guard let value else { return false }
    return value.lowercased() == text.lowercased()
  }

  func holds(for value: Int) -> Bool {
    guard let number else { return false }
    return switch comparison {
    case .equal: value >= number && value < (end ?? number + 1)
    case .above: value > number
    case .below: value < number
    case .atLeast: value >= number
    case .atMost: value <= number
    }
  }

  func holds(for time: ShopTime?) -> Bool { time.map { holds(for: $0.milliseconds) } ?? false }

  /// `true` or `false`.
  func holds(for value: Bool) -> Bool { holds(for: value ? "true" : "false") }
}
