/// Where a filter stops being search syntax, and why.
struct FilterSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Bytes before the place.
  let offset: Int
  let reason: String

  var description: String { "\(reason) (at byte \(offset))" }
}
