/// Cuts bytes into tokens; skips space, commas and comments.
struct Lexer: Sendable {
  let bytes: [UInt8]
  let end: Int
  private(set) var offset: Int
  private var line = 1
  private var column = 1
  /// Up to where line and column have been counted.
  private var counted: Int

  init(bytes: [UInt8], range: Range<Int>? = nil) {
    self.bytes = bytes
    offset = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    counted = offset
    if bytes[offset..<end].starts(with: [0xEF, 0xBB, 0xBF]) {
      offset += 3
      counted = offset
    }
  }

  /// The next token; the last one is `.end`, again and again.
  mutating func next() -> Token {
    skipIgnored()
    let start = offset
    let location = locate(start)
    guard start < end else { return Token(kind: .end, text: "", location: location) }
    let byte = bytes[start]
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      while offset < end, Self.continuesName(bytes[offset]) { offset += 1 }
      return Token(kind: .name, text: text(from: start), location: location)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number(at: location)
    case UInt8(ascii: "\""): return string(at: location)
    case UInt8(ascii: "."):
      guard bytes[start..<end].starts(with: "...".utf8) else { return invalid(length: 1, at: location) }
      offset += 3
      return Token(kind: .spread, text: "...", location: location)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "$"):
      offset += 1
      return Token(kind: .punctuator(byte), text: text(from: start), location: location)
    default:
      var length = 1
      while start + length < end, bytes[start + length] & 0xC0 == 0x80 { length += 1 }
      return invalid(length: length, at: location)
    }
  }

  private mutating func invalid(length: Int, at location: SourceLocation) -> Token {
    let start = offset
    offset += length
    return Token(kind: .invalid, text: text(from: start), location: location)
  }

  private mutating func number(at location: SourceLocation) -> Token {
    let start = offset
    var kind = Token.Kind.int
    take(UInt8(ascii: "-"))
    let first = offset
    var valid = digits()
    if valid, bytes[first] == UInt8(ascii: "0"), offset > first + 1 { valid = false }
    if offset < end, bytes[offset] == UInt8(ascii: ".") {
      kind = .float
      offset += 1
      valid = digits() && valid
    }
    if offset < end, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      kind = .float
      offset += 1
      if !take(UInt8(ascii: "+")) { take(UInt8(ascii: "-")) }
      valid = digits() && valid
    }
    if offset < end, Self.continuesName(bytes[offset]) || bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      valid = false
    }
    return Token(kind: valid ? kind : .invalid, text: text(from: start), location: location)
  }

  private mutating func string(at location: SourceLocation) -> Token {
    let start = offset
    var reader = StringLiteralReader(bytes: bytes, offset: offset, end: end)
    let value = reader.read()
    offset = reader.offset
    if let value { return Token(kind: .string, text: value, location: location) }
    return Token(kind: .invalid, text: String(text(from: start).prefix(20)), location: location)
  }

  /// Whether there was at least one digit.
  private mutating func digits() -> Bool {
    let start = offset
    while offset < end, bytes[offset] >= UInt8(ascii: "0"), bytes[offset] <= UInt8(ascii: "9") { offset += 1 }
    return offset > start
  }

  @discardableResult
  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < end, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipIgnored() {
    while offset < end {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "#"):
        while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
      default: return
      }
    }
  }

  private mutating func locate(_ place: Int) -> SourceLocation {
    while counted < place {
      let byte = bytes[counted]
      let isBreak = byte == 0x0A || byte == 0x0D && !(counted + 1 < end && bytes[counted + 1] == 0x0A)
      if isBreak {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      counted += 1
    }
    return SourceLocation(line: line, column: column)
  }

  private func text(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }

  static func continuesName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
