extension XMLRPCDecoder {
  /// Reads a response that is one array, and hands out its elements one by one; memory stays that of one.
  ///
  /// Rows come before the document's end was seen: an error behind them is thrown after they were handed out. A row
  /// that is kept keeps its memory.
  ///
  /// - Throws: ``WireError``, also when the value is no array; ``XMLRPCFault`` for a fault; whatever the body throws,
  ///   which ends the reading.
  public func forEachRow(inResponse bytes: [UInt8], _ body: (TapeValue) throws -> Void) throws {
    try withoutActuallyEscaping(body) { body in
      let sink = RowSink(body)
      let result = unsafe bytes.withUnsafeBufferPointer { bytes in
        Result { () throws(WireError) in try unsafe stream(bytes, to: sink) }
      }
      if let thrown = sink.thrown { throw thrown }
      if case .fault(let fault) = try result.get() { throw fault }
    }
  }

  private func stream(
    _ bytes: UnsafeBufferPointer<UInt8>, to sink: RowSink
  ) throws(WireError) -> DecodedDocument {
    let prologue = try unsafe Prologue(bytes, limits: limits)
    let document = unsafe UnsafeBufferPointer(rebasing: bytes[prologue.markBytes...])
    guard let context = unsafe ParserContext(self) else { throw unsafe ParserContext.noMemory }
    return try unsafe context.push(document, prologue: prologue, decoder: self, rows: sink)
  }
}
