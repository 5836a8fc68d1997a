/// The parts of a `multipart/form-data` body (RFC 7578), by name.
struct MultipartForm {
  private(set) var parts: [String: [UInt8]] = [:]

  /// Nil for another kind of content, or without a boundary.
  init?(contentType: String?, body: [UInt8]) {
    guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data"),
      let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty
    else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var place = Self.find(mark, in: body, from: 0)
    while let start = place {
      let begin = start + mark.count
      guard let end = Self.find(mark, in: body, from: begin) else { break }
      add(body[begin..<end])
      place = end
    }
  }

  /// Two line ends stand between a part's headers and what it holds, one before the next boundary.
  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    let part = Array(bytes)
    guard let blank = Self.find(Array("\r\n\r\n".utf8), in: part, from: 0) else { return }
    let headers = String(decoding: part[..<blank], as: UTF8.self)
    let line = headers.split(whereSeparator: \.isNewline)
      .first { $0.lowercased().hasPrefix("content-disposition:") }
    guard let line, let name = Self.parameter("name", of: String(line)) else { return }
    var content = part[(blank + 4)...]
    if content.suffix(2) == [13, 10] { content.removeLast(2) }
    parts[name] = Array(content)
  }

  /// `name="value"` or `name=value` among a header's parameters.
  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingPrefix(while: \.isWhitespace).lowercased() == name else {
        continue
      }
      return String(pair[1]).replacing("\"", with: "").replacing("\r", with: "")
    }
    return nil
  }

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = mark.first, bytes.count >= mark.count else { return nil }
    var place = start
    while place <= bytes.count - mark.count {
      if bytes[place] == first, bytes[place..<(place + mark.count)].elementsEqual(mark) { return place }
      place += 1
    }
    return nil
  }
}
