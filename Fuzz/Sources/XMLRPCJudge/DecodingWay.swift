import XMLRPCWire

/// One of the ways in which the decoder reads a document; all must come to the same.
struct DecodingWay: Sendable {
  let name: String
  private let read: @Sendable (_ bytes: [UInt8], _ allowsExtensions: Bool) throws(WireError) -> Document

  /// Over this many bytes the decoder pulls from memory instead of being pushed at.
  private static let pulledBytes = 32 * 1024
  private static let strictParser = ResponseParser(decoder(allowsExtensions: false))
  private static let openParser = ResponseParser(decoder(allowsExtensions: true))

  static func decoder(allowsExtensions: Bool) -> XMLRPCDecoder {
    XMLRPCDecoder(
      options: .init(
        allowsNil: allowsExtensions, allowsI8: allowsExtensions, allowsApache: allowsExtensions))
  }

  /// All ways; the padding of what is pulled costs more than the rest, so that only each fourth document has it.
  static func all(for bytes: [UInt8], isCall: Bool) -> [DecodingWay] {
    let pushed = isCall ? [pushedCall] : [pushed, kept, rows]
    guard bytes.reduce(0, &+) & 3 == 0 else { return pushed }
    return pushed + [isCall ? pulledCall : pulled]
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
}
