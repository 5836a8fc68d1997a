/// What may come next in one open element: the whole state of the grammar at its level.
enum Level: UInt8 {
  /// Nothing is open, no root was read yet.
  case document
  case response, responseDone
  case call, callNamed, callDone
  case params, param, paramDone, paramsDone
  case fault, faultDone
  /// A value that has read no type; its text counts.
  case value
  case valueDone
  case array, arrayDone, data
  case structure
  case member, memberNamed, memberDone
  case name, methodName
  case string, int, i8, boolean, double, dateTime, base64, null

  /// The open element's tag.
  var tag: StaticString {
    switch self {
    case .document: "document"
    case .response, .responseDone: "methodResponse"
    case .call, .callNamed, .callDone: "methodCall"
    case .params, .paramsDone: "params"
    case .param, .paramDone: "param"
    case .fault, .faultDone: "fault"
    case .value, .valueDone: "value"
    case .array, .arrayDone: "array"
    case .data: "data"
    case .structure: "struct"
    case .member, .memberNamed, .memberDone: "member"
    case .name: "name"
    case .methodName: "methodName"
    case .string: "string"
    case .int: "int"
    case .i8: "i8"
    case .boolean: "boolean"
    case .double: "double"
    case .dateTime: "dateTime.iso8601"
    case .base64: "base64"
    case .null: "nil"
    }
  }
}
