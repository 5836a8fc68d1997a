extension TapeValue {
  /// The value as a `Decodable` type.
  ///
  /// Ints go into any integer type that holds them and into floating point; strings and dates into `String`; base64
  /// into `[UInt8]`; arrays and structs into what `Decodable` makes of them. Nothing else is converted.
  ///
  /// - Throws: `DecodingError` with the path of what didn't fit.
  public func decode<T: Decodable>(
    _ type: T.Type, options: TapeDecodingOptions = TapeDecodingOptions()
  ) throws -> T {
    try TapeDecodingSession(storage, options: options).decode(type, index)
  }
}

extension Tape {
  /// The root as a `Decodable` type; see ``TapeValue/decode(_:options:)``.
  public func decode<T: Decodable>(
    _ type: T.Type, options: TapeDecodingOptions = TapeDecodingOptions()
  ) throws -> T {
    try root.decode(type, options: options)
  }
}

extension XMLRPCDecoder {
  /// Reads a response's value as a `Decodable` type; see ``TapeValue/decode(_:options:)``.
  ///
  /// - Throws: ``WireError`` for the document, ``XMLRPCFault`` for a fault, `DecodingError` for what didn't fit.
  public func decode<T: Decodable>(
    _ type: T.Type, from bytes: [UInt8], options: TapeDecodingOptions = TapeDecodingOptions()
  ) throws -> T {
    switch try readResponse(bytes) {
    case .value(let tape): return try tape.decode(type, options: options)
    case .fault(let fault): throw fault
    }
  }
}
