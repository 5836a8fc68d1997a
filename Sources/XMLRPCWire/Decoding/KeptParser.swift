/// A parser that is used again.
///
/// Sendable because whoever uses it has taken it out of its ``ResponseParser``: one thread at a time.
@safe final class KeptParser: @unchecked Sendable {
  private let context: ParserContext

  /// Nil when there is no memory.
  init?(_ decoder: XMLRPCDecoder) {
    guard let context = unsafe ParserContext(decoder) else { return nil }
    unsafe self.context = context
  }

  func read(
    _ document: UnsafeBufferPointer<UInt8>, prologue: Prologue, decoder: XMLRPCDecoder
  ) throws(WireError) -> DecodedDocument {
    try unsafe context.pull(document, prologue: prologue, isResponse: true, decoder: decoder)
  }

  /// Better made anew than used again.
  var isWornOut: Bool { unsafe context.isWornOut }
}
