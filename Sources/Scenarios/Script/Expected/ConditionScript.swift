/// One condition of a `where`.
struct ConditionScript: Sendable {
  var field: Located<String>
  var comparison: String
  var value: Located<ExpectedValue>
}
