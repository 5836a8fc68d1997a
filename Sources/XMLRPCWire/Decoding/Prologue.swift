/// What must hold before libxml2 sees a document: size, no NUL, UTF-8, XML 1.0.
enum Prologue {
  static func check(_ bytes: [UInt8], limits: XMLRPCDecoder.Limits) throws(WireError) {
    guard !bytes.isEmpty else { throw WireError(.empty, line: 1, byteOffset: 0, detail: "no byte") }
    guard bytes.count <= limits.documentBytes, bytes.count <= Int(Int32.max) else {
      throw WireError(
        .limit, line: 1, byteOffset: 0,
        detail: "\(bytes.count) bytes; the limit is \(min(limits.documentBytes, Int(Int32.max)))")
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw WireError(.malformed, line: 1, byteOffset: offset, detail: "a NUL byte; the document isn't UTF-8")
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard mark < bytes.count, bytes[mark] == UInt8(ascii: "<") || ScalarGrammar.isWhitespace(bytes[mark])
    else {
      throw WireError(.malformed, line: 1, byteOffset: mark, detail: "the document doesn't start with '<'")
    }
    try checkDeclaration(bytes[mark...])
  }

  private static func checkDeclaration(_ bytes: ArraySlice<UInt8>) throws(WireError) {
    guard bytes.starts(with: "<?xml".utf8) else { return }
    let declaration = String(decoding: bytes.prefix(256).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    if let version = attribute("version", of: declaration), version != "1.0" {
      throw WireError(
        .malformed, line: 1, byteOffset: bytes.startIndex, detail: "XML \(version); only 1.0 is read")
    }
    if let encoding = attribute("encoding", of: declaration) {
      let name = encoding.lowercased()
      guard name == "utf-8" || name == "us-ascii" || name == "ascii" else {
        throw WireError(
          .encoding, line: 1, byteOffset: bytes.startIndex,
          detail: "'\(encoding.prefix(40))'; only UTF-8 is read")
      }
    }
  }

  /// The quoted text behind `name=`.
  private static func attribute(_ name: String, of declaration: String) -> Substring? {
    let rest = declaration.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false)
    guard rest.count == 2 else { return nil }
    let value = rest[1].drop { $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return value.dropFirst().prefix { $0 != quote }
  }
}
