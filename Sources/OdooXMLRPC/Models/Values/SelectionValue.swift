/// A word of a selection field; words that nobody has named here survive unchanged.
public protocol SelectionValue: RawRepresentable, OdooFieldValue, Hashable, ExpressibleByStringLiteral,
  CustomStringConvertible
where RawValue == String, StringLiteralType == String {
  /// Takes any word.
  init(rawValue: String)
}

extension SelectionValue {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  public var description: String { rawValue }
  public var wireScalar: WireScalar { .text(rawValue) }
}
