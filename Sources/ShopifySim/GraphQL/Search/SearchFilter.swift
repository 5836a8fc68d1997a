/// One filter of a search: `status:open`, `created_at:>=2026-01-01`, `tag:'vip guest'`, or a free word.
struct SearchFilter: Equatable {
  enum Comparison: String {
    case equal = ""
    case above = ">"
    case below = "<"
    case atLeast = ">="
    case atMost = "<="
  }

  /// What a free word is a filter of. Evidence: captured.
  static let freeField = "default"

  let field: String
  var comparison = Comparison.equal
  /// Without quotes, escapes and the star of a prefix.
  let value: String
  var isQuoted = false
  /// `term*`
  var isPrefix = false

  /// `field:*`: anything that is set.
  var asksForAny: Bool { isPrefix && value.isEmpty }
}
