/// A model or field that the target does not have.
struct UnknownName: Error, Sendable {
  var message: String
}
