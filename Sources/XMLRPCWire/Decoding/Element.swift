/// The elements of XML-RPC.
enum Element: UInt8, CaseIterable {
  case value, member, name, string, int, boolean, double, array, data, structure
  case param, params, methodResponse, fault, methodCall, methodName, i4, dateTime, base64, null, i8

  /// The tag.
  var tag: StaticString {
    switch self {
    case .value: "value"
    case .member: "member"
    case .name: "name"
    case .string: "string"
    case .int: "int"
    case .boolean: "boolean"
    case .double: "double"
    case .array: "array"
    case .data: "data"
    case .structure: "struct"
    case .param: "param"
    case .params: "params"
    case .methodResponse: "methodResponse"
    case .fault: "fault"
    case .methodCall: "methodCall"
    case .methodName: "methodName"
    case .i4: "i4"
    case .dateTime: "dateTime.iso8601"
    case .base64: "base64"
    case .null: "nil"
    case .i8: "i8"
    }
  }

  /// May stand in a `value`.
  var isType: Bool {
    switch self {
    case .string, .int, .boolean, .double, .i4, .dateTime, .base64, .null, .i8, .array, .structure: true
    default: false
    }
  }
}
