/// A field and what it is to be.
struct FieldExpectation: Sendable {
  var field: Located<String>
  var value: Located<ExpectedValue>
}
