extension JSONValue {
  /// Reads one strict JSON text (RFC 8259) and nothing after it.
  ///
  /// Refused with line and column: duplicate names, trailing text, wrong UTF-8, lone surrogates, and nesting
  /// deeper than `depthLimit`.
  public init(parsing bytes: [UInt8], depthLimit: Int = 128) throws(GraphQLError) {
    var parser = JSONParser(bytes: bytes, depthLimit: depthLimit)
    self = try parser.parse()
  }

  /// Reads one strict JSON text and nothing after it.
  public init(parsing text: String, depthLimit: Int = 128) throws(GraphQLError) {
    try self.init(parsing: Array(text.utf8), depthLimit: depthLimit)
  }
}
