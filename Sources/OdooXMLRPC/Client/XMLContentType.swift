/// A Content-Type that may carry XML-RPC: text/xml or application/xml, in UTF-8 or ASCII.
struct XMLContentType {
  /// The bytes must be ASCII.
  let isASCII: Bool

  /// - Parameter values: of every Content-Type header of the response.
  init(_ values: [String]) throws(Refusal) {
    guard let text = values.first, values.allSatisfy({ $0 == text }) else {
      throw Refusal(kind: .contentType)
    }
    if text == "text/xml; charset=utf-8" || text == "text/xml" {
      isASCII = false
      return
    }
    let parts = text.lowercased().split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
    switch parts.first {
    case "text/xml", "application/xml": break
    case "text/html", "application/xhtml+xml": throw Refusal(kind: .page)
    default: throw Refusal(kind: .contentType)
    }
    var charsets: Set<String> = []
    for part in parts.dropFirst() where !part.isEmpty {
      guard let equals = part.firstIndex(of: "=") else { throw Refusal(kind: .contentType) }
      guard Self.trimmed(part[..<equals]) == "charset" else { continue }
      var value = Self.trimmed(part[part.index(after: equals)...])
      if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
        value = String(value.dropFirst().dropLast())
      }
      charsets.insert(value)
    }
    guard charsets.isSubset(of: ["utf-8", "us-ascii"]), charsets.count <= 1 else {
      throw Refusal(kind: .charset)
    }
    isASCII = charsets.contains("us-ascii")
  }

  /// Why it can't carry XML-RPC.
  struct Refusal: Error {
    let kind: HTTPProblem.Kind
  }

  private static func trimmed(_ text: Substring) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text)
  }
}
