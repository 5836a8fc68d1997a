/// Reads XML-RPC documents and refuses whatever the specification doesn't allow.
///
/// Well-formed XML 1.0 in UTF-8; no document type, processing instruction, attribute or namespace; no
/// duplicate member. Comments and CDATA may stand. Exponents in doubles are read, since Python writes them.
public struct XMLRPCDecoder: Sendable {
  /// What a document may hold.
  public struct Limits: Sendable, Hashable {
    public var documentBytes: Int
    /// Nested values; libxml2 itself ends at 256 nested elements, about 84 values.
    public var depth: Int
    /// One text; libxml2 itself ends at 10 million.
    public var textBytes: Int

    public init(documentBytes: Int = 64 * 1024 * 1024, depth: Int = 64, textBytes: Int = 10_000_000) {
      self.documentBytes = documentBytes
      self.depth = depth
      self.textBytes = textBytes
    }
  }

  /// Extensions of the specification, all off.
  public struct Options: Sendable, Hashable {
    /// Reads `<nil></nil>` as null.
    public var allowsNil: Bool
    /// Reads `<i8>` as an int of 64 bits.
    public var allowsI8: Bool

    public init(allowsNil: Bool = false, allowsI8: Bool = false) {
      self.allowsNil = allowsNil
      self.allowsI8 = allowsI8
    }
  }

  public var limits: Limits
  public var options: Options

  public init(limits: Limits = Limits(), options: Options = Options()) {
    self.limits = limits
    self.options = options
  }

  /// Reads a `methodResponse`: exactly one value, or a fault.
  public func decodeResponse(_ bytes: [UInt8]) throws(WireError) -> XMLRPCResponse {
    let document = try read(bytes, root: .methodResponse)
    if let fault = document.fault { return .fault(fault) }
    guard let value = document.parameters.first else {
      throw WireError(.missingElement, detail: "the response has neither a value nor a fault")
    }
    return .value(value)
  }

  /// Reads a `methodCall`.
  public func decodeCall(_ bytes: [UInt8]) throws(WireError) -> XMLRPCCall {
    let document = try read(bytes, root: .methodCall)
    return XMLRPCCall(methodName: document.methodName, parameters: document.parameters)
  }

  private func read(_ bytes: [UInt8], root: Element) throws(WireError) -> GrammarAutomaton {
    try Prologue.check(bytes, limits: limits)
    let automaton = GrammarAutomaton(root: root, limits: limits, options: options)
    return try SAXParser.parse(bytes, into: automaton)
  }
}
