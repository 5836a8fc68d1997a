import Synchronization

/// Reads responses one after another with the same rules, keeping a parser between them.
///
/// Safe to share: whoever comes while the parser is in use reads with one of his own. The result is that of
/// ``XMLRPCDecoder/readResponse(_:)``, without the making of a parser, which is half the work on a small response.
public final class ResponseParser: Sendable {
  private let decoder: XMLRPCDecoder
  private let kept = Mutex<KeptParser?>(nil)

  /// - Parameter decoder: its options, and its limits unless others are given with a response.
  public init(_ decoder: XMLRPCDecoder = XMLRPCDecoder()) { self.decoder = decoder }

  /// Reads a `methodResponse`, exactly one value or a fault.
  ///
  /// - Parameter limits: other limits than the decoder's, for this response.
  /// - Throws: the rule that is broken, with its path, line and byte.
  public func readResponse(
    _ bytes: [UInt8], limits: XMLRPCDecoder.Limits? = nil
  ) throws(WireError) -> TapeResponse {
    var decoder = decoder
    if let limits { decoder.limits = limits }
    let result = unsafe bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(WireError) in try unsafe read(bytes, decoder) }
    }
    switch try result.get() {
    case .value(let tape): return .value(tape)
    case .fault(let fault): return .fault(fault)
    case .call, .rows: throw WireError(.structure, detail: "no response")
    }
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ decoder: XMLRPCDecoder
  ) throws(WireError) -> DecodedDocument {
    let prologue = try unsafe Prologue(bytes, limits: decoder.limits)
    let document = unsafe UnsafeBufferPointer(rebasing: bytes[prologue.markBytes...])
    let taken = kept.withLock { kept -> KeptParser? in
      defer { kept = nil }
      return kept
    }
    guard let parser = taken ?? KeptParser(decoder) else {
      throw WireError(.limit, line: 1, byteOffset: 0, detail: "no memory for a parser")
    }
    do {
      let read = try unsafe parser.read(document, prologue: prologue, decoder: decoder)
      if !parser.isWornOut { kept.withLock { $0 = parser } }
      return read
    } catch {
      // Names of former documents may have counted; a parser that has failed isn't used again.
      guard error.code == .limit, taken != nil else { throw error }
      return try unsafe decoder.read(bytes, isResponse: true)
    }
  }
}
