import GraphQLLanguage

/// A subscription's filter: search syntax over the fields of a payload.
///
/// Terms are `field:value`, nested fields behind a period (`line_items.sku:TEE`), with `:>`, `:>=`, `:<`, `:<=`, lists
/// (`vendor:A,B`), `prefix*`, `field:*` for "is there", and quotes; they are joined by a space or `AND`, by `OR`, `NOT` or
/// a leading `-`, and parentheses. A field inside a list matches when it does in any element. Dates compare as moments,
/// `now` is the event's.
public struct WebhookFilter: Sendable, Hashable, CustomStringConvertible {
  /// The longest filter, in bytes.
  static let maximumBytes = 65_535

  /// As it was given.
  public let text: String
  private let expression: FilterExpression

  /// Reads a filter; one that isn't search syntax, or names no field, is refused with the reason.
  init(_ text: String) throws(FilterSyntaxError) {
    guard text.utf8.count <= Self.maximumBytes else {
      throw FilterSyntaxError(offset: Self.maximumBytes, reason: "longer than \(Self.maximumBytes) bytes")
    }
    var parser = FilterParser(text)
    expression = try parser.parse()
    self.text = text
  }

  /// Whether an event with this payload is delivered.
  func matches(_ body: JSONValue, at now: ShopTime) -> Bool { expression.matches(body, at: now) }

  public var description: String { text }
}
