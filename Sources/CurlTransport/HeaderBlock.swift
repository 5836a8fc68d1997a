/// A response's headers: the received lines, read only as far as they are asked for.
struct HeaderBlock: Sendable {
  private var lines: [UInt8] = []
  private var given: [HTTPHeader] = []

  /// - Parameter lines: whole lines with their ends, without the status line.
  init(lines: [UInt8]) { self.lines = lines }

  init(_ headers: [HTTPHeader]) { given = headers }

  var all: [HTTPHeader] {
    var all = given
    scan { name, value in
      all.append(HTTPHeader(text(name), text(value)))
      return true
    }
    return all
  }

  func first(_ wanted: String) -> String? {
    if let header = given.first(where: { Self.isSame($0.name.utf8, wanted.utf8) }) { return header.value }
    var found: String?
    scan(for: Array(wanted.utf8)) { _, value in
      found = text(value)
      return false
    }
    return found
  }

  func every(_ wanted: String) -> [String] {
    var values = given.filter { Self.isSame($0.name.utf8, wanted.utf8) }.map(\.value)
    scan(for: Array(wanted.utf8)) { _, value in
      values.append(text(value))
      return true
    }
    return values
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: lines[range], as: UTF8.self) }

  /// Name and value of each line, or of those with a name, until the closure answers false.
  ///
  /// A line without a name is passed over.
  private func scan(
    for wanted: [UInt8]? = nil, _ body: (_ name: Range<Int>, _ value: Range<Int>) -> Bool
  ) {
    let bytes = lines.span
    var start = 0
    while start < bytes.count {
      var end = start
      var colon = -1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        if colon < 0, bytes[end] == UInt8(ascii: ":") { colon = end }
        end += 1
      }
      let line = start..<end
      start = end + 1
      guard colon > line.lowerBound, !Self.isBlank(bytes[line.lowerBound]) else { continue }
      if let wanted, !Self.isSame(bytes, line.lowerBound..<colon, wanted) { continue }
      var value = colon + 1
      while value < end, Self.isBlank(bytes[value]) { value += 1 }
      while end > value, Self.isBlank(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      guard body(line.lowerBound..<colon, value..<end) else { return }
    }
  }

  private static func isSame(_ bytes: Span<UInt8>, _ name: Range<Int>, _ wanted: [UInt8]) -> Bool {
    guard name.count == wanted.count else { return false }
    for index in wanted.indices
    where lowercased(bytes[name.lowerBound + index]) != lowercased(wanted[index]) {
      return false
    }
    return true
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether two names are the same but for the case of ASCII letters.
  static func isSame(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { lowercased($0) == lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
