/// Changes documents by whole elements, which bytes alone seldom do without breaking the XML.
struct DocumentMutator {
  private var random: SeededGenerator
  private var bytes: [UInt8]

  private static let words: [String] = [
    "", " ", "x", "1", "-7", "2147483648", "1e400", "nan", "0.5", "aA==", "aGVsbG8=", "20240229T23:59:59",
    "20230229T00:00:00", "faultCode", "faultString", "a", "b", "&amp;", "&#97;", "<!-- -->", "<![CDATA[a]]>",
  ]
  private static let elements: [String] = [
    "<value>1</value>", "<int>1</int>", "<nil/>", "<member><name>a</name><value>1</value></member>",
    "<value/>",
    "<data/>", "<struct></struct>", "<array><data></data></array>", "<param><value>1</value></param>",
    "<boolean>1</boolean>", "<double>1.5</double>", "<string>a</string>", "<name>a</name>",
    "<params></params>",
  ]

  init(_ bytes: [UInt8], seed: UInt32) {
    self.bytes = bytes
    random = SeededGenerator(seed: seed)
  }

  /// One change; nil when the document has no element to change.
  mutating func mutated() -> [UInt8]? {
    let starts = bytes.indices.filter { isStartTag(at: $0) }
    guard let start = starts.randomElement(using: &random) else { return nil }
    let element = start..<end(of: start)
    let copy = bytes[element]
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes.insert(contentsOf: copy, at: element.upperBound)
    case 1: bytes.removeSubrange(element)
    case 2:
      guard let other = starts.randomElement(using: &random) else { return nil }
      bytes.insert(contentsOf: copy, at: other)
    case 3:
      guard let other = starts.randomElement(using: &random) else { return nil }
      bytes.replaceSubrange(other..<end(of: other), with: copy)
    case 4: bytes.insert(contentsOf: word(Self.words), at: start)
    case 5: bytes.insert(contentsOf: word(Self.elements), at: element.upperBound)
    case 6: bytes.replaceSubrange(element, with: word(Self.elements))
    default:
      // The text behind the start tag.
      let open = (bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? start) + 1
      guard open <= bytes.count else { return nil }
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      bytes.replaceSubrange(open..<close, with: word(Self.words))
    }
    return bytes
  }

  private mutating func word(_ words: [String]) -> [UInt8] {
    Array((words.randomElement(using: &random) ?? "").utf8)
  }

  private func isStartTag(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "<") && index + 1 < bytes.count
      && !"/!?".utf8.contains(bytes[index + 1])
  }

  /// Behind the end tag that belongs to the start tag there, roughly.
  private func end(of start: Int) -> Int {
    var open = 0
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
        if isStartTag(at: index) {
          open += bytes[close - 1] == UInt8(ascii: "/") ? 0 : 1
        } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
          open -= 1
        }
        index = close
        if open <= 0 { return min(close + 1, bytes.count) }
      }
      index += 1
    }
    return bytes.count
  }
}
