import XMLRPCWire

/// One of the ways in which the decoder reads a document; all must come to the same.
struct DecodingWay: Sendable {
  let name: String
  private let read: @Sendable (_ bytes: [UInt8], _ allowsExtensions: Bool) throws(WireError) -> Document

  /// The decoder pushes pieces of this many bytes at libxml2.
  private static let pieceBytes = 16 * 1024
  /// Over this many bytes the decoder pulls from memory instead of being pushed at.
  private static let pulledBytes = 32 * 1024
  private static let strictParser = ResponseParser(decoder(allowsExtensions: false))
  private static let openParser = ResponseParser(decoder(allowsExtensions: true))

  static func decoder(allowsExtensions: Bool) -> XMLRPCDecoder {
    XMLRPCDecoder(
      options: .init(
        allowsNil: allowsExtensions, allowsI8: allowsExtensions, allowsApache: allowsExtensions))
  }

  /// The ways to read these bytes; what makes them longer costs more than the rest, so that each document has
  /// one of it, chosen by its bytes.
  static func all(for bytes: [UInt8], isCall: Bool) -> [DecodingWay] {
    let checksum = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    switch (checksum & 3, isCall) {
    case (0, false): return [pushed, kept, rows, pulled]
    case (0, true): return [pushedCall, pulledCall]
    case (1, false): return [pushed, kept, rows, cut(checksum)]
    case (1, true): return [pushedCall, cutCall(checksum)]
    case (2, false): return [pushed, kept, cutRows(checksum)]
    case (_, false): return [pushed, kept, rows]
    case (_, true): return [pushedCall]
    }
  }

  func read(_ bytes: [UInt8], allowsExtensions: Bool) -> Result<Document, WireError> {
    Result { () throws(WireError) in try read(bytes, allowsExtensions) }
  }

  // MARK: Ways

  private static let pushed = DecodingWay(name: "pushed") { bytes, open throws(WireError) in
    .response(try decoder(allowsExtensions: open).decodeResponse(bytes))
  }

  /// With one parser that has read every document before this.
  private static let kept = DecodingWay(name: "kept parser") { bytes, open throws(WireError) in
    switch try (open ? openParser : strictParser).readResponse(bytes) {
    case .value(let tape): .response(.value(tape.root.tree))
    case .fault(let fault): .response(.fault(fault))
    }
  }

  /// White space behind a document changes nothing but which way it is read.
  private static let pulled = DecodingWay(name: "pulled") { bytes, open throws(WireError) in
    .response(try decoder(allowsExtensions: open).decodeResponse(padded(bytes)))
  }

  /// Arrays row by row; what isn't one as a whole.
  private static let rows = DecodingWay(name: "rows") { bytes, open throws(WireError) in
    try readRows(bytes, open)
  }

  /// In two pieces, whose border lies somewhere in the document.
  private static func cut(_ place: Int) -> DecodingWay {
    DecodingWay(name: "cut") { bytes, open throws(WireError) in
      .response(try decoder(allowsExtensions: open).decodeResponse(commented(bytes, place)))
    }
  }

  private static func cutRows(_ place: Int) -> DecodingWay {
    DecodingWay(name: "cut rows") { bytes, open throws(WireError) in
      try readRows(commented(bytes, place), open)
    }
  }

  private static func cutCall(_ place: Int) -> DecodingWay {
    DecodingWay(name: "cut") { bytes, open throws(WireError) in
      .call(try decoder(allowsExtensions: open).decodeCall(commented(bytes, place)))
    }
  }

  private static func readRows(_ bytes: [UInt8], _ open: Bool) throws(WireError) -> Document {
    let decoder = decoder(allowsExtensions: open)
    let response = try decoder.decodeResponse(bytes)
    guard case .value(.array) = response else { return .response(response) }
    var rows: [XMLRPCValue] = []
    do {
      try decoder.forEachRow(inResponse: bytes) { rows.append($0.tree) }
    } catch {
      throw error as? WireError ?? WireError(.structure, detail: "rows threw \(error)")
    }
    return .response(.value(.array(rows)))
  }

  private static let pushedCall = DecodingWay(name: "pushed") { bytes, open throws(WireError) in
    .call(try decoder(allowsExtensions: open).decodeCall(bytes))
  }

  private static let pulledCall = DecodingWay(name: "pulled") { bytes, open throws(WireError) in
    .call(try decoder(allowsExtensions: open).decodeCall(padded(bytes)))
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    // Nothing stays nothing.
    bytes.isEmpty ? bytes : bytes + [UInt8](repeating: 0x20, count: pulledBytes)
  }

  /// A comment in front of the root, so long that the first piece ends in the document.
  private static func commented(_ bytes: [UInt8], _ place: Int) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes[start...].starts(with: "<?xml".utf8) {
      guard let end = bytes.indices.dropFirst(start).first(where: { bytes[$0...].starts(with: "?>".utf8) })
      else { return bytes }
      // A quote that is open there would go on in the comment.
      for quote in [0x22, 0x27] as [UInt8] {
        guard bytes[..<end].count(where: { $0 == quote }) % 2 == 0 else { return bytes }
      }
      start = end + 2
    }
    let behind = bytes.count - start
    let length = pieceBytes - start - (behind == 0 ? 0 : place % behind) - 7
    guard length >= 0 else { return bytes }
    let comment = Array("<!--".utf8) + [UInt8](repeating: 0x78, count: length) + Array("-->".utf8)
    return bytes[..<start] + comment + bytes[start...]
  }
}
