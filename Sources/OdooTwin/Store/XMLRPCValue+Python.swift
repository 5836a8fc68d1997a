import XMLRPCWire

extension XMLRPCValue {
  /// Python's truth.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .boolean(let flag): flag
    case .int(let number): number != 0
    case .double(let number): number != 0
    case .string(let text): !text.isEmpty
    case .dateTime: true
    case .base64(let bytes): !bytes.isEmpty
    case .array(let items): !items.isEmpty
    case .structure(let members): !members.isEmpty
    }
  }

  /// Python's name for the type.
  var pythonType: String {
    switch self {
    case .null: "NoneType"
    case .boolean: "bool"
    case .int: "int"
    case .double: "float"
    case .string: "str"
    case .dateTime: "DateTime"
    case .base64: "Binary"
    case .array: "list"
    case .structure: "dict"
    }
  }

  /// Python's `repr`.
  var pythonText: String {
    switch self {
    case .null: "None"
    case .boolean(let flag): flag ? "True" : "False"
    case .int(let number): String(number)
    case .double(let number): "\(number)"
    case .string(let text): "'\(text)'"
    case .dateTime(let text): "<DateTime '\(text)'>"
    case .base64: "<Binary>"
    case .array(let items): "[" + items.map(\.pythonText).joined(separator: ", ") + "]"
    case .structure(let members):
      "{" + members.map { "'\($0.name)': \($0.value.pythonText)" }.joined(separator: ", ") + "}"
    }
  }
}
