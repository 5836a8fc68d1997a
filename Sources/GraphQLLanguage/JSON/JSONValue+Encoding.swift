extension JSONValue: CustomStringConvertible {
  /// Compact JSON in UTF-8, members in their order, numbers as written.
  public func encoded() -> [UInt8] {
    var output: [UInt8] = []
    encode(into: &output)
    return output
  }

  /// Compact JSON as text.
  public var description: String { String(decoding: encoded(), as: UTF8.self) }

  /// Writes it as compact JSON behind what is there.
  public func encode(into output: inout [UInt8]) {
    switch self {
    case .null: output.append(utf8: "null")
    case .boolean(let value): output.append(utf8: value ? "true" : "false")
    case .number(let text): output.append(utf8: text)
    case .string(let text): Self.encode(text, into: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        element.encode(into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        Self.encode(member.name, into: &output)
        output.append(UInt8(ascii: ":"))
        member.value.encode(into: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// Writes a text as a JSON string behind what is there.
  public static func encode(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    // Runs of bytes that need no escape are written in one go.
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let byte = bytes[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        escape(byte, into: &output)
        start = index + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, into output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output.append(utf8: #"\""#)
    case UInt8(ascii: "\\"): output.append(utf8: #"\\"#)
    case 0x0A: output.append(utf8: #"\n"#)
    case 0x0D: output.append(utf8: #"\r"#)
    case 0x09: output.append(utf8: #"\t"#)
    default:
      let digits = String(byte, radix: 16)
      output.append(utf8: #"\u"#)
      output.append(utf8: String(repeating: "0", count: 4 - digits.count))
      output.append(utf8: digits)
    }
  }
}
