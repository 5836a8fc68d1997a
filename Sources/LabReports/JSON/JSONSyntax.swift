/// Reads JSON's grammar alone, to say by line and column where a text leaves it or where a member stands.
///
/// Stricter than a decoder needs to be: a member that stands twice is refused, since readers differ in which counts.
struct JSONSyntax {
  struct Problem: Error, Hashable {
    var offset: Int
    var message: String
  }

  private static let depthLimit = 100

  private let bytes: [UInt8]
  private var offset = 0
  /// The members and indexes that lead to the wanted value; nil when only the grammar is checked.
  private var wanted: [String]?
  private var path: [String] = []
  private var found: Int?

  private init(_ bytes: [UInt8], wanted: [String]? = nil) {
    self.bytes = bytes
    self.wanted = wanted
  }

  /// The first place where the bytes are not JSON; nil when they are.
  static func problem(in bytes: [UInt8]) -> Problem? {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return Problem(offset: firstInvalid(bytes), message: "the bytes are not UTF-8")
    }
    var syntax = JSONSyntax(bytes)
    do {
      try syntax.document()
      return nil
    } catch {
      return error
    }
  }

  /// Where the value behind these members and indexes begins, or the deepest of them that is there.
  static func offset(of path: [String], in bytes: [UInt8]) -> Int {
    for length in stride(from: path.count, through: 1, by: -1) {
      var syntax = JSONSyntax(bytes, wanted: Array(path.prefix(length)))
      try? syntax.document()
      if let found = syntax.found { return found }
    }
    return 0
  }

  /// Line and column of a byte, both from 1; a column counts characters.
  static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (line, String(decoding: before[start...], as: UTF8.self).count + 1)
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var low = 0
    var position = bytes[...]
    while let byte = position.first {
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard String(validating: position.prefix(length), as: UTF8.self) != nil else { return low }
      position = position.dropFirst(length)
      low += min(length, bytes.count - low)
    }
    return low
  }

  private mutating func document() throws(Problem) {
    skipBlanks()
    guard offset < bytes.count else { throw Problem(offset: 0, message: "the file is empty") }
    try value(depth: 0)
    skipBlanks()
    if offset < bytes.count { throw wrong("something stands behind the end of the document") }
  }

  private mutating func value(depth: Int) throws(Problem) {
    if let wanted, path == wanted, found == nil { found = offset }
    guard depth < Self.depthLimit else { throw wrong("values are nested over \(Self.depthLimit) deep") }
    switch try next() {
    case UInt8(ascii: "{"): try object(depth)
    case UInt8(ascii: "["): try array(depth)
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw wrong("a value is wanted here")
    }
  }

  private mutating func object(_ depth: Int) throws(Problem) {
    var names: Set<String> = []
    try each(closing: UInt8(ascii: "}")) { (syntax: inout JSONSyntax, _) throws(Problem) in
      let start = syntax.offset
      guard try syntax.next() == UInt8(ascii: "\"") else {
        throw syntax.wrong("a member's name is wanted here")
      }
      let name = try syntax.string()
      guard names.insert(name).inserted else {
        throw Problem(offset: start, message: "the member \"\(name)\" stands twice")
      }
      syntax.skipBlanks()
      guard try syntax.next() == UInt8(ascii: ":") else { throw syntax.wrong("a colon is wanted here") }
      syntax.offset += 1
      syntax.skipBlanks()
      syntax.path.append(name)
      try syntax.value(depth: depth + 1)
      syntax.path.removeLast()
    }
  }

  private mutating func array(_ depth: Int) throws(Problem) {
    try each(closing: UInt8(ascii: "]")) { (syntax: inout JSONSyntax, index) throws(Problem) in
      syntax.path.append(String(index))
      try syntax.value(depth: depth + 1)
      syntax.path.removeLast()
    }
  }

  /// The items between the bracket at the offset and the closing one.
  private mutating func each(
    closing: UInt8, _ item: (inout JSONSyntax, Int) throws(Problem) -> Void
  ) throws(Problem) {
    offset += 1
    skipBlanks()
    if try next() == closing {
      offset += 1
      return
    }
    var index = 0
    while true {
      try item(&self, index)
      index += 1
      skipBlanks()
      let sign = try next()
      guard sign == UInt8(ascii: ",") || sign == closing else {
        throw wrong("a comma or '\(Character(Unicode.Scalar(closing)))' is wanted here")
      }
      offset += 1
      if sign == closing { return }
      skipBlanks()
    }
  }

  private mutating func string() throws(Problem) -> String {
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while true {
      switch try next() {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        offset += 1
        let sign = try next()
        guard #"\"/bfnrtu"#.utf8.contains(sign) else { throw wrong("an unknown escape in a text") }
        if sign == UInt8(ascii: "u") {
          let digits = bytes.dropFirst(offset + 1).prefix(4)
          guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
            throw wrong("four hexadecimal digits are wanted behind \\u")
          }
          offset += 4
          content += [UInt8(ascii: "\\"), sign] + digits
        } else {
          content += [UInt8(ascii: "\\"), sign]
        }
        offset += 1
      case let byte where byte < 0x20: throw wrong("a control character in the text that began before it")
      case let byte:
        content.append(byte)
        offset += 1
      }
      if offset >= bytes.count { throw Problem(offset: start, message: "the file ends inside this text") }
    }
  }

  private mutating func number() throws(Problem) {
    let start = offset
    while offset < bytes.count, "+-.eE0123456789".utf8.contains(bytes[offset]) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard text.wholeMatch(of: /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/) != nil else {
      throw Problem(offset: start, message: "'\(text.prefix(40))' is not a number")
    }
  }

  private mutating func word(_ text: String) throws(Problem) {
    guard bytes.dropFirst(offset).starts(with: text.utf8) else { throw wrong("a value is wanted here") }
    offset += text.utf8.count
  }

  private mutating func skipBlanks() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  private func next() throws(Problem) -> UInt8 {
    guard offset < bytes.count else {
      throw Problem(offset: offset, message: "the file ends here, in the middle; it was cut off")
    }
    return bytes[offset]
  }

  private func wrong(_ message: String) -> Problem { Problem(offset: offset, message: message) }
}
