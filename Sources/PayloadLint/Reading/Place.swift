public import GraphQLLanguage

/// One value of a payload: its path, and where it stands in the text.
public struct Place: Sendable, Hashable, CustomStringConvertible {
  /// From the payload's root, `order.refunds[0].refund_line_items[0].subtotal`; empty for the root itself.
  public let path: String
  /// Where the value's first character stands.
  public let location: SourceLocation

  /// A place.
  public init(path: String, location: SourceLocation) {
    self.path = path
    self.location = location
  }

  /// `order.total_price (12:18)`.
  public var description: String { "\(path.isEmpty ? "(root)" : path) (\(location.line):\(location.column))" }
}
