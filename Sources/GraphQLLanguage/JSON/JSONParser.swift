/// A strict JSON reader over bytes, bounded in depth.
struct JSONParser {
  let bytes: [UInt8]
  let depthLimit: Int
  var offset = 0
  /// Where each value starts, in the order the values are met; kept only when asked for.
  var starts: [Int]?

  init(bytes: [UInt8], depthLimit: Int, keepsStarts: Bool = false) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    self.starts = keepsStarts ? [] : nil
  }

  mutating func parse() throws(GraphQLError) -> JSONValue {
    skipSpace()
    let value = try value(depth: 0)
    skipSpace()
    guard offset == bytes.count else { throw error("text after the value; send one JSON value") }
    return value
  }

  private mutating func value(depth: Int) throws(GraphQLError) -> JSONValue {
    guard depth < depthLimit else { throw error("nested deeper than \(depthLimit) levels") }
    guard let byte = peek else { throw error("the text ends where a value is expected") }
    starts?.append(offset)
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .boolean(true))
    case UInt8(ascii: "f"): return try literal("false", .boolean(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error("a value is expected")
    }
  }

  private mutating func object(depth: Int) throws(GraphQLError) -> JSONValue {
    offset += 1
    var members: [JSONMember] = []
    var names: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw error("a member name in double quotes is expected") }
      let start = offset
      let name = try string()
      guard names.insert(name).inserted else { throw error("a second member of the same name", at: start) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("':' is expected") }
      skipSpace()
      members.append(JSONMember(name, try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw error("',' or '}' is expected") }
    }
  }

  private mutating func array(depth: Int) throws(GraphQLError) -> JSONValue {
    offset += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw error("',' or ']' is expected") }
    }
  }

  private mutating func literal(_ text: String, _ value: JSONValue) throws(GraphQLError) -> JSONValue {
    let start = offset
    for byte in text.utf8 {
      guard take(byte) else { throw error("a value is expected", at: start) }
    }
    return value
  }

  private mutating func number() throws(GraphQLError) -> String {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    if let byte = peek, isDigit(byte) { throw error("a number has no leading zero", at: start) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func digits() throws(GraphQLError) {
    guard let byte = peek, isDigit(byte) else { throw error("a digit is expected") }
    while let byte = peek, isDigit(byte) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  func error(_ reason: String, at place: Int? = nil) -> GraphQLError {
    var location = SourceLocation(line: 1, column: 1)
    for byte in bytes[..<min(place ?? offset, bytes.count)] {
      if byte == 0x0A {
        location.line += 1
        location.column = 1
      } else if byte & 0xC0 != 0x80 {
        location.column += 1
      }
    }
    return GraphQLError(.invalidJSON, "invalid JSON: \(reason)", at: [location])
  }
}
