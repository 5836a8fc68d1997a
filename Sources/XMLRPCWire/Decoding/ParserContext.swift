import CLibXML2
internal import Glibc

/// Owner of one libxml2 parser and of what its callbacks share.
///
/// Used by one thread at a time. SAX1 handlers: a prefix or `xmlns` then shows in a name or an attribute, which is
/// refused anyway, and libxml2 spends an eighth less on an element than with namespaces.
@unsafe struct ParserContext: ~Copyable {
  private let pointer: xmlParserCtxtPtr
  private let state: UnsafeMutablePointer<SAXState>

  /// No network; a declared encoding is judged before, see ``Prologue``.
  private static let parseOptions = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_IGNORE_ENC.rawValue)
  /// Push is refused over 10 million in one piece, and fast below libxml2's own buffer.
  private static let pieceBytes = 16 * 1024

  /// A parser that pulls from memory, which it copies; nil when there is no memory.
  ///
  /// - Parameter document: at most 2 GiB.
  init?(pulling document: UnsafeBufferPointer<UInt8>, decoder: XMLRPCDecoder) {
    unsafe Self.prepare()
    let pointer = unsafe document.withMemoryRebound(to: CChar.self) { characters in
      unsafe xmlCreateMemoryParserCtxt(characters.baseAddress, Int32(characters.count))
    }
    unsafe self.init(pointer, decoder: decoder, documentBytes: document.count)
  }

  /// A parser to be pushed at, again and again; nil when there is no memory.
  init?(pushing decoder: XMLRPCDecoder) {
    unsafe Self.prepare()
    unsafe self.init(xmlCreatePushParserCtxt(nil, nil, nil, 0, nil), decoder: decoder, documentBytes: 0)
  }

  private init?(_ pointer: xmlParserCtxtPtr?, decoder: XMLRPCDecoder, documentBytes: Int) {
    guard let pointer = unsafe pointer else { return nil }
    guard
      let state = unsafe SAXState(
        dictionary: pointer.pointee.dict, decoder: decoder, documentBytes: documentBytes)
    else {
      unsafe xmlFreeParserCtxt(pointer)
      return nil
    }
    unsafe self.pointer = pointer
    unsafe self.state = .allocate(capacity: 1)
    unsafe self.state.initialize(to: state)
    unsafe self.state.pointee.context = pointer
    unsafe pointer.pointee.sax.pointee = SAXHandlers.all
    unsafe pointer.pointee.userData = UnsafeMutableRawPointer(self.state)
  }

  deinit {
    unsafe xmlFreeParserCtxt(pointer)
    unsafe state.pointee.free()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Parses the memory this was made over.
  func pull(
    _ document: UnsafeBufferPointer<UInt8>, prologue: Prologue, isResponse: Bool, decoder: XMLRPCDecoder
  ) throws(WireError) -> DecodedDocument {
    unsafe begin(document, prologue: prologue, isResponse: isResponse, decoder: decoder, rows: nil)
    _ = unsafe xmlParseDocument(pointer)
    return try unsafe finish()
  }

  /// Parses a document in pieces; with `rows` each element of the response's array goes there and off the tape.
  ///
  /// - Parameter isFresh: nothing was parsed by this before.
  func push(
    _ document: UnsafeBufferPointer<UInt8>, prologue: Prologue, isResponse: Bool, decoder: XMLRPCDecoder,
    rows: RowSink? = nil, isFresh: Bool
  ) throws(WireError) -> DecodedDocument {
    if !isFresh, unsafe xmlCtxtResetPush(pointer, nil, 0, nil, nil) != 0 {
      throw WireError(.limit, line: 1, byteOffset: 0, detail: "libxml2 has no memory for a parser")
    }
    unsafe begin(document, prologue: prologue, isResponse: isResponse, decoder: decoder, rows: rows)
    if unsafe document.baseAddress.flatMap({ unsafe memchr($0, 0x0D, document.count) }) != nil {
      unsafe pushNormalized(document)
    } else {
      var start = 0
      while start < document.count, unsafe !state.pointee.hasFailed {
        let end = unsafe min(start + Self.pieceBytes, document.count)
        unsafe push(UnsafeBufferPointer(rebasing: document[start..<end]))
        start = end
      }
    }
    if unsafe !state.pointee.hasFailed { _ = unsafe xmlParseChunk(pointer, nil, 0, 1) }
    return try unsafe finish()
  }

  private func push(_ piece: UnsafeBufferPointer<UInt8>) {
    unsafe piece.withMemoryRebound(to: CChar.self) { piece in
      _ = unsafe xmlParseChunk(pointer, piece.baseAddress, Int32(piece.count), 0)
    }
  }

  /// Pushes with each end of line as a line feed, as XML has it; libxml2 2.9 forgets that for CDATA in pieces.
  private func pushNormalized(_ document: UnsafeBufferPointer<UInt8>) {
    unsafe state.pointee.areLinesNormal = true
    var piece: [UInt8] = []
    unsafe piece.reserveCapacity(Self.pieceBytes)
    var index = 0
    while index < document.count, unsafe !state.pointee.hasFailed {
      piece.removeAll(keepingCapacity: true)
      while index < document.count, unsafe piece.count < Self.pieceBytes {
        let byte = unsafe document[index]
        index += 1
        if byte == 0x0D, index < document.count, unsafe document[index] == 0x0A { index += 1 }
        piece.append(byte == 0x0D ? 0x0A : byte)
      }
      unsafe piece.withUnsafeBufferPointer { unsafe push($0) }
    }
  }

  /// True when the names of former documents take too much memory, or too many of those allowed.
  var isWornOut: Bool { unsafe state.pointee.names.count > 512 || xmlDictSize(pointer.pointee.dict) > 1024 }

  /// The parser knew names from former documents when it began.
  var knowsNames: Bool { unsafe state.pointee.names.count > 0 }

  private func begin(
    _ document: UnsafeBufferPointer<UInt8>, prologue: Prologue, isResponse: Bool, decoder: XMLRPCDecoder,
    rows: RowSink?
  ) {
    _ = unsafe xmlCtxtUseOptions(pointer, Self.parseOptions)
    unsafe state.pointee.reset(decoder, isResponse: isResponse)
    unsafe state.pointee.document = document
    unsafe state.pointee.markBytes = prologue.markBytes
    unsafe state.pointee.rows = rows
    unsafe state.pointee.areLinesNormal = false
  }

  private func finish() throws(WireError) -> DecodedDocument {
    if unsafe pointer.pointee.wellFormed == 0 || pointer.pointee.disableSAX != 0 {
      unsafe state.pointee.refuse(.malformed, "the document isn't well-formed", at: .here)
    }
    if unsafe !state.pointee.isFinished {
      unsafe state.pointee.refuse(.malformed, "the document has no end", at: .here)
    }
    defer {
      unsafe state.pointee.document = UnsafeBufferPointer(start: nil, count: 0)
      unsafe state.pointee.rows = nil
    }
    if let error = unsafe state.pointee.error { throw error }
    return try unsafe state.pointee.takeDocument()
  }

  private static func prepare() { _ = unsafe isPrepared }
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()
}
