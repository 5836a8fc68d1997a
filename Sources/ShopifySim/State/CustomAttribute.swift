/// A free pair of texts on an order or a line (`customAttributes`; REST's `note_attributes` and `properties`).
public struct CustomAttribute: Sendable, Hashable {
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}
