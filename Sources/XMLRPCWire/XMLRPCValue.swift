/// One XML-RPC value.
///
/// Odoo sends an empty field of any type as `.boolean(false)`, dates as `.string`, many2one as an array of id
/// and name.
public enum XMLRPCValue: Sendable, Hashable {
  /// 32 bits on the wire.
  case int(Int)
  case boolean(Bool)
  case double(Double)
  case string(String)
  /// `YYYYMMDDTHH:MM:SS`, no zone.
  case dateTime(String)
  case base64([UInt8])
  case array([XMLRPCValue])
  case structure([XMLRPCMember])
  /// The `nil` extension; neither decoded nor encoded unless an option says so.
  case null
}

extension XMLRPCValue {
  /// A struct's member of that name; nil for other values.
  public subscript(name: String) -> XMLRPCValue? {
    structureValue?.first { $0.name == name }?.value
  }

  public var intValue: Int? { if case .int(let value) = self { value } else { nil } }
  public var boolValue: Bool? { if case .boolean(let value) = self { value } else { nil } }
  public var stringValue: String? { if case .string(let value) = self { value } else { nil } }
  public var arrayValue: [XMLRPCValue]? { if case .array(let value) = self { value } else { nil } }
  public var structureValue: [XMLRPCMember]? { if case .structure(let value) = self { value } else { nil } }

  /// A double, or an int as one.
  public var doubleValue: Double? {
    switch self {
    case .double(let value): value
    case .int(let value): Double(value)
    default: nil
    }
  }

  /// The type's name on the wire: `int`, `boolean`, `struct` …
  public var typeName: String {
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

  /// A struct with its members in the order of their names, so that equal dictionaries are equal bytes.
  public static func structure(sorting members: [String: XMLRPCValue]) -> XMLRPCValue {
    .structure(members.sorted { $0.key < $1.key }.map { XMLRPCMember($0.key, $0.value) })
  }

  /// An array of ints.
  public static func ints(_ values: some Sequence<Int>) -> XMLRPCValue { .array(values.map { .int($0) }) }

  /// An array of strings.
  public static func strings(_ values: some Sequence<String>) -> XMLRPCValue {
    .array(values.map { .string($0) })
  }
}
