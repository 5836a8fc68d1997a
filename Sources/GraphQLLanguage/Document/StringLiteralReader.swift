/// Reads a quoted or block string starting at its first quote; `offset` ends up past what was read.
struct StringLiteralReader {
  let bytes: [UInt8]
  var offset: Int
  let end: Int

  /// The string's value, or nil when it does not end or holds what it must not.
  mutating func read() -> String? {
    if bytes[offset..<end].starts(with: #"""""#.utf8) {
      offset += 3
      return block()
    }
    offset += 1
    return quoted()
  }

  private mutating func quoted() -> String? {
    var text: [UInt8] = []
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case 0x0A, 0x0D: return nil
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard offset < end else { return nil }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let high = hexadecimal() else { return nil }
      guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
      guard bytes[offset..<end].starts(with: #"\u"#.utf8) else { return nil }
      offset += 2
      guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return nil }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  /// Four digits, or any number of them in braces.
  private mutating func hexadecimal() -> UInt32? {
    var value: UInt32 = 0
    var count = 0
    let braced = offset < end && bytes[offset] == UInt8(ascii: "{")
    if braced { offset += 1 }
    while offset < end, count < (braced ? 8 : 4),
      let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      count += 1
      offset += 1
    }
    guard braced else { return count == 4 ? value : nil }
    guard count > 0, offset < end, bytes[offset] == UInt8(ascii: "}") else { return nil }
    offset += 1
    return value
  }

  private mutating func block() -> String? {
    var text: [UInt8] = []
    while offset < end {
      if bytes[offset..<end].starts(with: #"\""""#.utf8) {
        text.append(contentsOf: #"""""#.utf8)
        offset += 4
      } else if bytes[offset..<end].starts(with: #"""""#.utf8) {
        offset += 3
        return String(validating: text, as: UTF8.self).map(Self.dedent)
      } else {
        text.append(bytes[offset])
        offset += 1
      }
    }
    return nil
  }

  /// Removes the common indentation and the blank first and last lines, as the specification's `BlockStringValue`.
  static func dedent(_ raw: String) -> String {
    var lines = raw.replacingLineEndings().split(separator: "\n", omittingEmptySubsequences: false)
    func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " || $0 == "\t" }.count }
    func isBlank(_ line: Substring) -> Bool { indentation(line) == line.count }
    let common = lines.dropFirst().filter { !isBlank($0) }.map(indentation).min() ?? 0
    for index in lines.indices.dropFirst() { lines[index] = lines[index].dropFirst(common) }
    while let first = lines.first, isBlank(first) { lines.removeFirst() }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func replacingLineEndings() -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if !(scalar == "\n" && previous == "\r") {
        scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }
}
