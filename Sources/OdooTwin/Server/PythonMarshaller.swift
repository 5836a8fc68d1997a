import XMLRPCWire

/// Writes answers byte for byte as Python's `xmlrpc.client` does: one tag a line, `None` and large integers refused.
struct PythonMarshaller {
  private let rules: HTTPRules
  private var text = ""

  init(_ rules: HTTPRules) { self.rules = rules }

  /// The body of an answer; throws Python's TypeError or OverflowError.
  static func body(_ response: XMLRPCResponse, _ rules: HTTPRules) throws -> [UInt8] {
    var writer = PythonMarshaller(rules)
    writer.text = rules.prolog + "\n<methodResponse>\n"
    switch response {
    case .value(let value):
      writer.text += "<params>\n<param>\n"
      try writer.write(value)
      writer.text += "</param>\n</params>\n"
    case .fault(let fault):
      writer.text += "<fault>\n"
      try writer.write(["faultCode": .int(fault.code), "faultString": .string(fault.string)])
      writer.text += "</fault>\n"
    }
    writer.text += rules.hasEmptyLine ? "\n</methodResponse>\n" : "</methodResponse>\n"
    return Array(writer.text.utf8)
  }

  private mutating func write(_ value: XMLRPCValue) throws {
    switch value {
    case .null: throw TwinError.python("TypeError", "cannot marshal None unless allow_none is enabled")
    case .boolean(let flag): line("boolean", flag ? "1" : "0")
    case .int(let number):
      guard Int32(exactly: number) != nil else {
        throw TwinError.python("OverflowError", "int exceeds XML-RPC limits")
      }
      line("int", String(number))
    case .double(let number): line("double", number.isFinite ? number.description : Self.name(of: number))
    case .string(let text): line("string", Self.escaped(text))
    case .dateTime(let text): line("dateTime.iso8601", text)
    case .base64(let bytes):
      // Nothing that an answer holds.
      throw TwinError.python("TypeError", "cannot marshal \(bytes.count) bytes")
    case .array(let items):
      text += "<value><array><data>\n"
      for item in items { try write(item) }
      text += "</data></array></value>\n"
    case .structure(let members):
      text += "<value><struct>\n"
      for member in members {
        text += "<member>\n<name>\(Self.escaped(member.name))</name>\n"
        try write(member.value)
        text += "</member>\n"
      }
      text += "</struct></value>\n"
    }
  }

  private mutating func line(_ tag: String, _ content: String) {
    text += "<value><\(tag)>\(content)</\(tag)></value>\n"
  }

  private static func name(of number: Double) -> String {
    number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
  }

  /// Odoo takes control characters out, and Python escapes no more than three characters.
  private static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
