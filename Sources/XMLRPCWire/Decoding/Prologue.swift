internal import Glibc

/// What must hold before libxml2 sees a document: size, no NUL, XML 1.0 declared as UTF-8 or not at all.
///
/// libxml2 is then told to take the bytes as UTF-8 whatever they declare, so what is declared is judged here alone.
struct Prologue {
  /// A byte order mark's, left out of what libxml2 gets.
  let markBytes: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: XMLRPCDecoder.Limits) throws(WireError) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      throw WireError(.empty, line: 1, byteOffset: 0, detail: "no byte")
    }
    let limit = min(limits.documentBytes, Int(Int32.max))
    guard bytes.count <= limit else {
      throw WireError(
        .limit, line: 1, byteOffset: 0, detail: "\(bytes.count) bytes; the limit is \(limit)")
    }
    if let zero = unsafe memchr(start, 0, bytes.count) {
      throw unsafe Self.error(
        .malformed, bytes, at: UnsafeRawPointer(zero) - UnsafeRawPointer(start),
        "a NUL byte; the document isn't UTF-8")
    }
    let mark = unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard mark < bytes.count,
      unsafe bytes[mark] == UInt8(ascii: "<") || ScalarGrammar.isWhitespace(bytes[mark])
    else {
      throw unsafe Self.error(.malformed, bytes, at: mark, "the document doesn't start with '<'")
    }
    markBytes = mark
    try unsafe Self.checkDeclaration(bytes, at: mark)
  }

  private static func checkDeclaration(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(WireError) {
    var scanner = unsafe DeclarationScanner(bytes: bytes, index: start)
    guard unsafe scanner.take("<?xml"), unsafe scanner.takeWhitespace() else { return }
    guard unsafe scanner.take("version"), let version = unsafe scanner.takeValue() else {
      throw unsafe error(.malformed, bytes, at: scanner.index, "the XML declaration has no version")
    }
    guard version == "1.0" else {
      throw unsafe error(.malformed, bytes, at: start, "XML \(version.prefix(20)); only 1.0 is read")
    }
    var hasSpace = unsafe scanner.takeWhitespace()
    if hasSpace, unsafe scanner.take("encoding") {
      guard let encoding = unsafe scanner.takeValue() else {
        throw unsafe error(.malformed, bytes, at: scanner.index, "the declared encoding has no name")
      }
      try unsafe check(encoding, of: bytes, at: start)
      hasSpace = unsafe scanner.takeWhitespace()
    }
    if hasSpace, unsafe scanner.take("standalone") {
      guard let value = unsafe scanner.takeValue(), value == "yes" || value == "no" else {
        throw unsafe error(.malformed, bytes, at: scanner.index, "'standalone' is neither yes nor no")
      }
      _ = unsafe scanner.takeWhitespace()
    }
    guard unsafe scanner.take("?>") else {
      throw unsafe error(.malformed, bytes, at: scanner.index, "the XML declaration has no end")
    }
  }

  private static func check(
    _ encoding: String, of bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(WireError) {
    switch encoding.lowercased() {
    case "utf-8", "utf8": break
    case "us-ascii", "ascii":
      if let high = unsafe bytes[start...].firstIndex(where: { $0 > 0x7F }) {
        throw unsafe error(.malformed, bytes, at: high, "a byte over 127 in a document declared as US-ASCII")
      }
    default:
      throw unsafe error(.encoding, bytes, at: start, "'\(encoding.prefix(40))'; only UTF-8 is read")
    }
  }

  private static func error(
    _ code: WireError.Code, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ detail: String
  ) -> WireError {
    let line = unsafe bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    return WireError(code, line: line, byteOffset: offset, detail: detail)
  }
}
