/// Finds the top-level definitions of a schema text without making tokens of what they hold.
enum DefinitionScanner {
  struct Definition {
    var keyword: String
    var name: String
    var interfaces: [String]
    var range: Range<Int>
  }

  static let keywords: Set<String> = [
    "schema", "scalar", "type", "interface", "union", "enum", "input", "directive",
  ]

  /// Each definition runs from its keyword to the next one's.
  static func definitions(in bytes: [UInt8]) throws(GraphQLError) -> [Definition] {
    var definitions: [Definition] = []
    for start in try starts(in: bytes) {
      if let last = definitions.indices.last {
        definitions[last].range = definitions[last].range.lowerBound..<start
      }
      var lexer = Lexer(bytes: bytes, range: start..<bytes.count)
      let keyword = lexer.next().text
      var definition = Definition(keyword: keyword, name: "", interfaces: [], range: start..<bytes.count)
      if keyword != "schema", keyword != "directive" {
        let name = lexer.next()
        guard name.kind == .name else { throw error("a name is expected after \(keyword)", bytes, start) }
        definition.name = name.text
        if keyword == "type" { definition.interfaces = interfaces(&lexer) }
      }
      definitions.append(definition)
    }
    return definitions
  }

  private static func interfaces(_ lexer: inout Lexer) -> [String] {
    guard lexer.next().text == "implements" else { return [] }
    var names: [String] = []
    while true {
      let token = lexer.next()
      switch token.kind {
      case .punctuator(UInt8(ascii: "&")): continue
      case .name: names.append(token.text)
      default: return names
      }
    }
  }

  /// What stood before a name outside all brackets.
  private enum Before {
    /// `&`, `|`, `=`, `@`, `implements`, `on` or a definition's keyword: a name belongs to it.
    case joiner
    case nothing
  }

  /// The offsets of the definitions' keywords, outside any bracket, string and comment.
  private static func starts(in bytes: [UInt8]) throws(GraphQLError) -> [Int] {
    var starts: [Int] = []
    var failure: (reason: String, offset: Int)?
    bytes.withUnsafeBufferPointer { buffer in
      var depth = 0
      var offset = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var before = Before.nothing
      let end = buffer.count
      while offset < end, failure == nil {
        let byte = buffer[offset]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
          depth += 1
          before = .nothing
        case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
          depth -= 1
          if depth < 0 { failure = ("a bracket is closed that was not opened", offset) }
        case UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "@"):
          if depth == 0 { before = .joiner }
        case UInt8(ascii: "#"):
          while offset < end, buffer[offset] != 0x0A { offset += 1 }
          continue
        case UInt8(ascii: "\""):
          var reader = StringLiteralReader(bytes: bytes, offset: offset, end: end)
          if reader.read() == nil { failure = ("a string does not end", offset) }
          offset = reader.offset
          continue
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
          let start = offset
          while offset < end, Lexer.continuesName(buffer[offset]) { offset += 1 }
          if depth > 0 { continue }
          if before == .joiner {
            before = .nothing
            continue
          }
          let name = String(decoding: buffer[start..<offset], as: UTF8.self)
          if name == "extend" {
            failure = ("type extensions are not read; write the whole type", start)
          } else if keywords.contains(name) {
            starts.append(start)
            before = .joiner
          } else if name == "implements" || name == "on" {
            before = .joiner
          } else if name != "repeatable" {
            failure = ("a definition is expected, not \(name.prefix(40))", start)
          }
          continue
        default: break
        }
        offset += 1
      }
      if failure == nil, depth != 0 { failure = ("a bracket is not closed", end) }
    }
    if let failure { throw error(failure.reason, bytes, failure.offset) }
    return starts
  }

  static func error(_ reason: String, _ bytes: [UInt8], _ offset: Int) -> GraphQLError {
    var line = 1
    var column = 1
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return GraphQLError(
      .invalidSchema, "invalid schema: \(reason)", at: [SourceLocation(line: line, column: column)])
  }
}
