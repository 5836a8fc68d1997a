/// Reads XML-RPC documents and refuses whatever the specification doesn't allow.
///
/// Well-formed XML 1.0 in UTF-8; no document type, processing instruction, attribute or namespace; no
/// duplicate member. Comments and CDATA may stand. Exponents in doubles are read, since Python writes them.
/// To read many responses keep a ``ResponseParser``.
public struct XMLRPCDecoder: Sendable {
  /// What a document may hold.
  public struct Limits: Sendable, Hashable {
    /// Bytes of the document, after any content coding; 2 GiB at most.
    public var documentBytes: Int
    /// Nested values; libxml2 itself ends at 256 nested elements, about 84 values.
    public var depth: Int
    /// UTF-8 bytes of one text or member name; libxml2 itself ends at 10 million in one CDATA section or comment.
    public var textBytes: Int
    /// Distinct member names of the whole document; 16 million at most.
    public var memberNames: Int

    /// Defaults: 64 MiB, 64 values, 16 MiB, 4096 names.
    public init(
      documentBytes: Int = 64 * 1024 * 1024, depth: Int = 64, textBytes: Int = 16 * 1024 * 1024,
      memberNames: Int = 4096
    ) {
      self.documentBytes = documentBytes
      self.depth = depth
      self.textBytes = textBytes
      self.memberNames = memberNames
    }
  }

  /// Extensions of the specification, all off.
  public struct Options: Sendable, Hashable {
    /// Reads `<nil></nil>` as null.
    public var allowsNil: Bool
    /// Reads `<i8>` as an int of 64 bits.
    public var allowsI8: Bool
    /// Reads `<ex:nil></ex:nil>` and `<ex:i8>` where a prefix like `ex` is bound to Apache's namespace
    /// `http://ws.apache.org/xmlrpc/namespaces/extensions`.
    public var allowsApache: Bool

    /// Default: all off.
    public init(allowsNil: Bool = false, allowsI8: Bool = false, allowsApache: Bool = false) {
      self.allowsApache = allowsApache
      self.allowsNil = allowsNil
      self.allowsI8 = allowsI8
    }
  }

  /// What a document may hold.
  public var limits: Limits
  /// Which extensions are read.
  public var options: Options

  /// Default: the specification, within the limits' defaults.
  public init(limits: Limits = Limits(), options: Options = Options()) {
    self.limits = limits
    self.options = options
  }

  /// Reads a `methodResponse`, exactly one value or a fault, as a tape.
  ///
  /// - Throws: the rule that is broken, with its path, line and byte.
  public func readResponse(_ bytes: [UInt8]) throws(WireError) -> TapeResponse {
    switch try read(bytes, isResponse: true) {
    case .value(let tape): return .value(tape)
    case .fault(let fault): return .fault(fault)
    case .call, .rows: throw WireError(.structure, detail: "no response")
    }
  }

  /// Reads a `methodResponse`, exactly one value or a fault, as a tree.
  public func decodeResponse(_ bytes: [UInt8]) throws(WireError) -> XMLRPCResponse {
    switch try readResponse(bytes) {
    case .value(let tape): .value(tape.root.tree)
    case .fault(let fault): .fault(fault)
    }
  }

  /// Reads a `methodCall`, its parameters as an array on a tape.
  public func readCall(_ bytes: [UInt8]) throws(WireError) -> (methodName: String, parameters: Tape) {
    guard case .call(let name, let tape) = try read(bytes, isResponse: false) else {
      throw WireError(.structure, detail: "no call")
    }
    return (name, tape)
  }

  /// Reads a `methodCall` as trees.
  public func decodeCall(_ bytes: [UInt8]) throws(WireError) -> XMLRPCCall {
    let call = try readCall(bytes)
    return XMLRPCCall(methodName: call.methodName, parameters: call.parameters.root.elements.map(\.tree))
  }

  private func read(_ bytes: [UInt8], isResponse: Bool) throws(WireError) -> DecodedDocument {
    let result = unsafe bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(WireError) in try unsafe read(bytes, isResponse: isResponse) }
    }
    return try result.get()
  }

  func read(_ bytes: UnsafeBufferPointer<UInt8>, isResponse: Bool) throws(WireError) -> DecodedDocument {
    let prologue = try unsafe Prologue(bytes, limits: limits)
    let document = unsafe UnsafeBufferPointer(rebasing: bytes[prologue.markBytes...])
    guard let context = unsafe ParserContext(self) else { throw unsafe ParserContext.noMemory }
    return try unsafe context.pull(document, prologue: prologue, isResponse: isResponse, decoder: self)
  }
}
