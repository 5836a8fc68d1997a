/// The types of XML-RPC, as a ``TapeValue`` has them.
public enum TapeKind: UInt8, Sendable, Hashable {
  case int = 1
  case boolean, double, string, dateTime, base64, array, structure
  /// The `nil` extension.
  case null
}

extension TapeKind {
  /// The type's name on the wire: `int`, `boolean`, `struct` …
  public var name: String {
    switch self {
    case .int: "int"
    case .boolean: "boolean"
    case .double: "double"
    case .string: "string"
    case .dateTime: "dateTime.iso8601"
    case .base64: "base64"
    case .array: "array"
    case .structure: "struct"
    case .null: "nil"
    }
  }
}
