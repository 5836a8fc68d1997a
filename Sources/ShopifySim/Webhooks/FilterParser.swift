/// Reads search syntax into an expression.
///
/// `any := all (OR all)*`, `all := part (AND? part)*`, `part := (NOT | -)* (group | term)`.
struct FilterParser {
  /// How deep parentheses and negations may nest.
  static let maximumDepth = 32

  private let bytes: [UInt8]
  private var offset = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func parse() throws(FilterSyntaxError) -> FilterExpression {
    let expression = try any(depth: 0)
    guard offset == bytes.count else { throw error("a parenthesis that nothing opened") }
    return expression
  }

  private mutating func any(depth: Int) throws(FilterSyntaxError) -> FilterExpression {
    guard depth < Self.maximumDepth else { throw error("nested deeper than \(Self.maximumDepth)") }
    var parts = [try all(depth: depth)]
    while takeWord("OR") { parts.append(try all(depth: depth)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all(depth: Int) throws(FilterSyntaxError) -> FilterExpression {
    var parts = [try part(depth: depth)]
    while true {
      if takeWord("AND") {
        parts.append(try part(depth: depth))
        continue
      }
      skipSpace()
      guard let byte = peek, byte != UInt8(ascii: ")"), !isWord("OR") else { break }
      parts.append(try part(depth: depth))
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func part(depth: Int) throws(FilterSyntaxError) -> FilterExpression {
    guard depth < Self.maximumDepth else { throw error("nested deeper than \(Self.maximumDepth)") }
    if takeWord("NOT") { return .not(try part(depth: depth + 1)) }
    skipSpace()
    if take(UInt8(ascii: "-")) { return .not(try part(depth: depth + 1)) }
    guard take(UInt8(ascii: "(")) else { return .term(try term()) }
    let inner = try any(depth: depth + 1)
    skipSpace()
    guard take(UInt8(ascii: ")")) else { throw error("a parenthesis isn't closed") }
    return inner
  }

  private mutating func term() throws(FilterSyntaxError) -> FilterTerm {
    let start = offset
    while let byte = peek, Self.isNameByte(byte) { offset += 1 }
    let name = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard !name.isEmpty, take(UInt8(ascii: ":")) else {
      throw FilterSyntaxError(offset: start, reason: "a term without a field; write field:value")
    }
    let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !path.contains("") else {
      throw FilterSyntaxError(offset: start, reason: "a field with an empty part")
    }
    let comparison = takeComparison()
    var values = [try value()]
    while take(UInt8(ascii: ",")) { values.append(try value()) }
    if comparison != .equal {
      guard values.count == 1, case .text = values[0] else {
        throw FilterSyntaxError(offset: start, reason: "a comparison needs one value without *")
      }
    }
    return FilterTerm(path: path, comparison: comparison, values: values)
  }

  private mutating func takeComparison() -> FilterTerm.Comparison {
    if take(UInt8(ascii: ">")) { return take(UInt8(ascii: "=")) ? .greaterOrEqual : .greater }
    if take(UInt8(ascii: "<")) { return take(UInt8(ascii: "=")) ? .lessOrEqual : .less }
    return .equal
  }

  private mutating func value() throws(FilterSyntaxError) -> FilterTerm.Value {
    let start = offset
    if let quote = peek, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      offset += 1
      return .text(try quoted(until: quote, from: start))
    }
    var text: [UInt8] = []
    var endsInStar = false
    while let byte = peek, !Self.endsValue(byte) {
      offset += 1
      endsInStar = byte == UInt8(ascii: "*")
      if byte == UInt8(ascii: "\\"), let escaped = peek {
        offset += 1
        text.append(escaped)
      } else {
        text.append(byte)
      }
    }
    guard !text.isEmpty else { throw error("a field without a value") }
    guard endsInStar else { return .text(String(decoding: text, as: UTF8.self)) }
    text.removeLast()
    return text.isEmpty ? .present : .prefix(String(decoding: text, as: UTF8.self))
  }

  private mutating func quoted(until quote: UInt8, from start: Int) throws(FilterSyntaxError) -> String {
    var text: [UInt8] = []
    while let byte = peek {
      offset += 1
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let escaped = peek {
        offset += 1
        text.append(escaped)
      } else {
        text.append(byte)
      }
    }
    throw FilterSyntaxError(offset: start, reason: "a quote isn't closed")
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpace()
    guard isWord(word) else { return false }
    offset += word.utf8.count
    return true
  }

  /// Whether a whole word stands here.
  private func isWord(_ word: String) -> Bool {
    let end = offset + word.utf8.count
    guard end <= bytes.count, bytes[offset..<end].elementsEqual(word.utf8) else { return false }
    guard end < bytes.count else { return true }
    return Self.isSpace(bytes[end]) || bytes[end] == UInt8(ascii: "(")
  }

  private mutating func skipSpace() {
    while let byte = peek, Self.isSpace(byte) { offset += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ",")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private func error(_ reason: String) -> FilterSyntaxError {
    FilterSyntaxError(offset: offset, reason: reason)
  }
}
