import Foundation
import XMLRPCWire

/// Values in the compact form of `corpus.tsv`, ASCII only, so that what differs can be seen.
enum ValueText {
  static func of(_ value: XMLRPCValue) -> String {
    switch value {
    case .int(let number): "\(number)"
    case .boolean(let flag): flag ? "true" : "false"
    case .double(let number): "\(number)"
    case .string(let text): quoted(text)
    case .dateTime(let text): "dateTime(\(text))"
    case .base64(let bytes): "base64(\(Data(bytes).base64EncodedString()))"
    case .array(let elements): "[" + elements.map(of).joined(separator: ",") + "]"
    case .structure(let members):
      "{" + members.map { "\(quoted($0.name)):\(of($0.value))" }.joined(separator: ",") + "}"
    case .null: "nil"
    }
  }

  static func of(_ response: XMLRPCResponse) -> String {
    switch response {
    case .value(let value): of(value)
    case .fault(let fault): "fault(\(fault.code),\(quoted(fault.string)))"
    }
  }

  static func of(_ call: XMLRPCCall) -> String {
    "call \(call.methodName)(" + call.parameters.map(of).joined(separator: ",") + ")"
  }

  /// A string as JSON writes it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: quoted += "\\\""
      case 0x5C: quoted += "\\\\"
      case 0x0A: quoted += "\\n"
      case 0x0D: quoted += "\\r"
      case 0x09: quoted += "\\t"
      case 0x20...0x7E: quoted.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return quoted + "\""
  }
}
