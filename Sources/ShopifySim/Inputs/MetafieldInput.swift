/// A metafield to set.
public struct MetafieldInput: Sendable, Hashable {
  public var namespace: String
  public var key: String
  /// `single_line_text_field`, `number_integer`, `json` …
  public var type: String
  public var value: String

  public init(
    namespace: String = "custom", key: String, type: String = "single_line_text_field", value: String
  ) {
    self.namespace = namespace
    self.key = key
    self.type = type
    self.value = value
  }
}
