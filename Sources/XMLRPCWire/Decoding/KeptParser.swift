/// A push parser that is used again.
///
/// Sendable because whoever uses it has taken it out of its ``ResponseParser``: one thread at a time.
@safe final class KeptParser: @unchecked Sendable {
  private let context: ParserContext
  private var isFresh = true

  /// Nil when there is no memory.
  init?(_ decoder: XMLRPCDecoder) {
    guard let context = unsafe ParserContext(pushing: decoder) else { return nil }
    unsafe self.context = context
  }

  func read(
    _ document: UnsafeBufferPointer<UInt8>, prologue: Prologue, decoder: XMLRPCDecoder
  ) throws(WireError) -> DecodedDocument {
    defer { isFresh = false }
    return try unsafe context.push(
      document, prologue: prologue, isResponse: true, decoder: decoder, isFresh: isFresh)
  }

  /// Better made anew than used again.
  var isWornOut: Bool { unsafe context.isWornOut }
}
