/// A response's headers: the received lines, read only as far as they are asked for.
struct HeaderBlock: Sendable {
  private var lines: [UInt8] = []
  private var given: [HTTPHeader] = []

  /// - Parameter lines: whole lines with their ends, without the status line.
  init(lines: [UInt8]) { self.lines = lines }

  init(_ headers: [HTTPHeader]) { given = headers }

  var all: [HTTPHeader] {
    var all = given
    forEachLine { name, value in
      all.append(HTTPHeader(String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
      return true
    }
    return all
  }

  func first(_ wanted: String) -> String? {
    if let header = given.first(where: { Self.isSame($0.name.utf8, wanted.utf8) }) { return header.value }
    var found: String?
    forEachLine { name, value in
      guard Self.isSame(name, wanted.utf8) else { return true }
      found = String(decoding: value, as: UTF8.self)
      return false
    }
    return found
  }

  func every(_ wanted: String) -> [String] {
    var values = given.filter { Self.isSame($0.name.utf8, wanted.utf8) }.map(\.value)
    forEachLine { name, value in
      if Self.isSame(name, wanted.utf8) { values.append(String(decoding: value, as: UTF8.self)) }
      return true
    }
    return values
  }

  /// Name and value of each line, until the closure answers false; a line without a name is passed over.
  private func forEachLine(_ body: (_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool) {
    var rest = lines[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let line = rest[rest.startIndex..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        !Self.isBlank(line[line.startIndex])
      else { continue }
      var value = line[(colon + 1)...]
      while let byte = value.first, Self.isBlank(byte) { value.removeFirst() }
      while let byte = value.last, Self.isBlank(byte) || byte == UInt8(ascii: "\r") { value.removeLast() }
      guard body(line[..<colon], value) else { return }
    }
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
