/// Reads the part of XML 1.0 that XML-RPC may use into a tree of nodes; everything else is refused.
///
/// Written from the XML recommendation, plainly and apart from the decoder: whole document to scalars
/// first, then recursive descent. No document type, no processing instruction, no attribute but, with the
/// option, a declaration of Apache's prefix.
struct DocumentReader {
  static let apache = "http://ws.apache.org/xmlrpc/namespaces/extensions"
  /// 64 values of three elements each, and the envelope; deeper is refused whatever it is.
  private static let mostNested = 210

  private var scalars: [UInt32]
  private var place = 0
  private let allowsApache: Bool
  /// Bound prefixes, innermost last.
  private var bindings: [(prefix: String, uri: String)] = []

  init(_ bytes: [UInt8], allowsApache: Bool) throws(Refused) {
    self.allowsApache = allowsApache
    scalars = try Self.normalized(Self.decoded(bytes))
  }

  // MARK: Bytes to scalars

  private static func decoded(_ bytes: [UInt8]) throws(Refused) -> [UInt32] {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Refused("not UTF-8") }
    var scalars = text.unicodeScalars.map(\.value)
    if scalars.first == 0xFEFF { scalars.removeFirst() }
    guard scalars.allSatisfy(isCharacter) else { throw Refused("a character outside XML") }
    return scalars
  }

  private static func isCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// CR LF and CR become LF before anything else looks.
  private static func normalized(_ scalars: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == 0xA, index > 0, scalars[index - 1] == 0xD { continue }
      result.append(scalar == 0xD ? 0xA : scalar)
    }
    return result
  }

  // MARK: Document

  /// The root element.
  mutating func document() throws(Refused) -> Node {
    if isAt("<?xml"), place + 5 < scalars.count, Self.isSpace(scalars[place + 5]) { try declaration() }
    try comments()
    let root = try element(nested: 1)
    try comments()
    guard place == scalars.count else { throw Refused("something after the root") }
    return root
  }

  private mutating func declaration() throws(Refused) {
    try take("<?xml")
    try space()
    guard try pseudoAttribute("version") == "1.0" else { throw Refused("another version") }
    let hadSpace = skipSpace()
    if hadSpace, isAt("encoding") {
      let name = try pseudoAttribute("encoding")
      let encoding = name.lowercased()
      guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding) else {
        throw Refused("another encoding")
      }
      if !encoding.hasPrefix("utf"), scalars.contains(where: { $0 > 0x7F }) { throw Refused("not ASCII") }
      if skipSpace(), isAt("standalone") { try standalone() }
    } else if hadSpace, isAt("standalone") {
      try standalone()
    }
    _ = skipSpace()
    try take("?>")
  }

  private mutating func standalone() throws(Refused) {
    let value = try pseudoAttribute("standalone")
    guard value == "yes" || value == "no" else { throw Refused("standalone is neither yes nor no") }
  }

  private mutating func pseudoAttribute(_ name: String) throws(Refused) -> String {
    try take(name)
    _ = skipSpace()
    try take("=")
    _ = skipSpace()
    let quote = try quoteMark()
    var value = ""
    while let scalar = peek, scalar != quote {
      guard scalar < 0x80 else { throw Refused("a declaration that isn't ASCII") }
      value.unicodeScalars.append(Unicode.Scalar(UInt8(scalar)))
      place += 1
    }
    guard peek == quote else { throw Refused("an open quote") }
    place += 1
    return value
  }

  /// Comments and white space around the root.
  private mutating func comments() throws(Refused) {
    while true {
      if skipSpace() { continue }
      guard isAt("<!--") else { return }
      try comment()
    }
  }

  // MARK: Elements

  private mutating func element(nested: Int) throws(Refused) -> Node {
    guard nested <= Self.mostNested else { throw Refused("nested too deep") }
    try take("<")
    let (prefix, name) = try qualifiedName()
    let bound = bindings.count
    try attributes()
    var node = Node(name: name, isApache: try isApache(prefix))
    let isEmpty = isAt("/>")
    try take(isEmpty ? "/>" : ">")
    if !isEmpty {
      try contents(of: &node, nested: nested)
      try take("</")
      let (endPrefix, endName) = try qualifiedName()
      guard endPrefix == prefix, endName == name else { throw Refused("tags that don't match") }
      _ = skipSpace()
      try take(">")
    }
    bindings.removeLast(bindings.count - bound)
    return node
  }

  private func isApache(_ prefix: String?) throws(Refused) -> Bool {
    guard let prefix else { return false }
    guard bindings.last(where: { $0.prefix == prefix })?.uri == Self.apache else {
      throw Refused("a prefix that isn't Apache's")
    }
    return true
  }

  private mutating func attributes() throws(Refused) {
    var seen: [String] = []
    while skipSpace(), let next = peek, next != UInt32(ascii: ">"), next != UInt32(ascii: "/") {
      let (prefix, name) = try qualifiedName()
      guard allowsApache, prefix == "xmlns", name != "xmlns", name != "xml", !seen.contains(name) else {
        throw Refused("an attribute")
      }
      seen.append(name)
      _ = skipSpace()
      try take("=")
      _ = skipSpace()
      let uri = try attributeValue()
      guard uri == Self.apache else { throw Refused("another namespace") }
      bindings.append((name, uri))
    }
  }

  private mutating func attributeValue() throws(Refused) -> String {
    let quote = try quoteMark()
    var value = ""
    while let scalar = peek, scalar != quote {
      guard scalar != UInt32(ascii: "<") else { throw Refused("< in an attribute") }
      if scalar == UInt32(ascii: "&") {
        value.unicodeScalars.append(
          contentsOf: String(decoding: try reference(), as: UTF8.self).unicodeScalars)
      } else {
        place += 1
        if let scalar = Unicode.Scalar(Self.isSpace(scalar) ? 0x20 : scalar) {
          value.unicodeScalars.append(scalar)
        }
      }
    }
    guard peek == quote else { throw Refused("an open quote") }
    place += 1
    return value
  }

  private mutating func contents(of node: inout Node, nested: Int) throws(Refused) {
    while true {
      guard let scalar = peek else { throw Refused("the end inside an element") }
      if isAt("</") { return }
      if isAt("<!--") {
        try comment()
      } else if isAt("<![CDATA[") {
        node.append(text: try characterData())
      } else if scalar == UInt32(ascii: "<") {
        node.contents.append(.element(try element(nested: nested + 1)))
      } else if scalar == UInt32(ascii: "&") {
        node.append(text: try reference())
      } else {
        node.append(text: try text())
      }
    }
  }

  private mutating func text() throws(Refused) -> [UInt8] {
    let start = place
    while let scalar = peek, scalar != UInt32(ascii: "<"), scalar != UInt32(ascii: "&") {
      guard scalar != UInt32(ascii: "]") || !isAt("]]>") else { throw Refused("]]> in text") }
      place += 1
    }
    return utf8(start..<place)
  }

  private mutating func characterData() throws(Refused) -> [UInt8] {
    try take("<![CDATA[")
    let start = place
    while place < scalars.count, !isAt("]]>") { place += 1 }
    let end = place
    try take("]]>")
    return utf8(start..<end)
  }

  private mutating func comment() throws(Refused) {
    try take("<!--")
    while place < scalars.count, !isAt("--") { place += 1 }
    try take("-->")
  }

  private mutating func reference() throws(Refused) -> [UInt8] {
    try take("&")
    var name = ""
    while let scalar = peek, scalar != UInt32(ascii: ";") {
      guard scalar < 0x80, name.utf8.count < 200 else { throw Refused("no reference") }
      name.unicodeScalars.append(Unicode.Scalar(UInt8(scalar)))
      place += 1
    }
    try take(";")
    switch name {
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "amp": return [UInt8(ascii: "&")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default: break
    }
    let isHexadecimal = name.hasPrefix("#x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard name.hasPrefix("#"), !digits.isEmpty,
      digits.allSatisfy({ isHexadecimal ? $0.isHexDigit : $0.isASCII && $0.isNumber })
    else { throw Refused("no reference") }
    let significant = digits.drop { $0 == "0" }
    guard significant.count <= 8, let value = UInt32(significant, radix: isHexadecimal ? 16 : 10),
      Self.isCharacter(value), let scalar = Unicode.Scalar(value)
    else { throw Refused("a reference to no character") }
    return Array(String(scalar).utf8)
  }

  // MARK: Pieces

  private var peek: UInt32? { place < scalars.count ? scalars[place] : nil }

  private static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x9 || scalar == 0xA }

  private func isAt(_ text: String) -> Bool {
    var index = place
    for byte in text.utf8 {
      guard index < scalars.count, scalars[index] == UInt32(byte) else { return false }
      index += 1
    }
    return true
  }

  private mutating func take(_ text: String) throws(Refused) {
    guard isAt(text) else { throw Refused("\(text) expected at \(place)") }
    place += text.unicodeScalars.count
  }

  /// Whether there was any.
  private mutating func skipSpace() -> Bool {
    let start = place
    while let scalar = peek, Self.isSpace(scalar) { place += 1 }
    return place > start
  }

  private mutating func space() throws(Refused) {
    guard skipSpace() else { throw Refused("white space expected") }
  }

  private mutating func quoteMark() throws(Refused) -> UInt32 {
    guard let quote = peek, quote == 0x22 || quote == 0x27 else { throw Refused("a quote expected") }
    place += 1
    return quote
  }

  private mutating func qualifiedName() throws(Refused) -> (prefix: String?, name: String) {
    let first = try simpleName()
    guard peek == UInt32(ascii: ":") else { return (nil, first) }
    place += 1
    return (first, try simpleName())
  }

  private mutating func simpleName() throws(Refused) -> String {
    var name = String.UnicodeScalarView()
    while let value = peek, let scalar = Unicode.Scalar(value),
      NameCharacters.isStart(value) || !name.isEmpty && NameCharacters.isPart(value)
    {
      name.append(scalar)
      place += 1
    }
    guard !name.isEmpty else { throw Refused("a name expected") }
    return String(name)
  }

  private func utf8(_ range: Range<Int>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for value in scalars[range] { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return Array(String(text).utf8)
  }
}

extension UInt32 {
  /// An ASCII character's scalar.
  init(ascii scalar: Unicode.Scalar) { self = scalar.value }
}
