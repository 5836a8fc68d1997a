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
  /// A single text over 10 million bytes in one piece is refused; small pieces are no slower.
  private static let pieceBytes = 16 * 1024

  /// Nil when there is no memory.
  init?(_ decoder: XMLRPCDecoder) {
    _ = unsafe Self.isPrepared
    guard let pointer = unsafe xmlNewParserCtxt() else { return nil }
    guard let state = unsafe SAXState(dictionary: pointer.pointee.dict, decoder: decoder) else {
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

  /// Parses a document from a copy with a zero behind it, which libxml2 needs.
  func pull(
    _ document: UnsafeBufferPointer<UInt8>, prologue: Prologue, isResponse: Bool, decoder: XMLRPCDecoder
  ) throws(WireError) -> DecodedDocument {
    guard let copy = unsafe malloc(document.count + 1)?.assumingMemoryBound(to: UInt8.self) else {
      throw unsafe Self.noMemory
    }
    defer { unsafe free(copy) }
    if let start = document.baseAddress { unsafe copy.update(from: start, count: document.count) }
    unsafe copy[document.count] = 0
    unsafe begin(document, prologue: prologue, isResponse: isResponse, decoder: decoder, rows: nil)
    defer { unsafe end() }
    guard unsafe state.pointee.buffers.reserve(forDocument: document.count),
      unsafe open(UnsafeBufferPointer(start: copy, count: document.count))
    else { throw unsafe Self.noMemory }
    _ = unsafe xmlParseDocument(pointer)
    return try unsafe finish()
  }

  /// Parses a response in small pieces; each element of its array goes to `rows` and off the tape.
  func push(
    _ document: UnsafeBufferPointer<UInt8>, prologue: Prologue, decoder: XMLRPCDecoder, rows: RowSink
  ) throws(WireError) -> DecodedDocument {
    guard unsafe xmlCtxtResetPush(pointer, nil, 0, nil, nil) == 0 else { throw unsafe Self.noMemory }
    unsafe begin(document, prologue: prologue, isResponse: true, decoder: decoder, rows: rows)
    defer { unsafe end() }
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

  /// Lets libxml2 read a copy, which must stay until its reset; false when there is no memory.
  ///
  /// An input without a buffer of libxml2's own, marked as all there: at every element of the last 250 bytes it would
  /// try to read on, which is half the work on a small response.
  private func open(_ copy: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let input = unsafe xmlNewInputStream(pointer), let start = copy.baseAddress else { return false }
    unsafe input.pointee.base = start
    unsafe input.pointee.cur = start
    unsafe input.pointee.end = start + copy.count
    unsafe input.pointee.length = Int32(copy.count)
    guard unsafe inputPush(pointer, input) >= 0 else {
      unsafe xmlFreeInputStream(input)
      return false
    }
    unsafe pointer.pointee.progressive = 1
    return true
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
      let isMemory = unsafe pointer.pointee.errNo == Int32(XML_ERR_NO_MEMORY.rawValue)
      unsafe state.pointee.refuse(
        isMemory ? .limit : .malformed, isMemory ? "no memory" : "the document isn't well-formed", at: .here)
    }
    if unsafe !state.pointee.isFinished {
      unsafe state.pointee.refuse(.malformed, "the document has no end", at: .here)
    }
    if let error = unsafe state.pointee.error { throw error }
    return try unsafe state.pointee.takeDocument()
  }

  /// Lets go of the document.
  private func end() {
    unsafe state.pointee.document = UnsafeBufferPointer(start: nil, count: 0)
    unsafe state.pointee.rows = nil
    unsafe xmlCtxtReset(pointer)
  }

  static let noMemory = WireError(.limit, line: 1, byteOffset: 0, detail: "no memory for a parser")

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()
}
