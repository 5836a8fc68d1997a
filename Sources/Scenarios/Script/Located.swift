/// A value and the place in a file where it is written.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  var position: SourcePosition

  init(_ value: Value, at position: SourcePosition) {
    self.value = value
    self.position = position
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
