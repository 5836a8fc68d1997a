/// One token of look-ahead over a lexer, with Shopify's wording for what does not fit.
struct TokenReader {
  private var lexer: Lexer
  private(set) var token: Token
  /// The token before `token`: where an unexpected end of file is reported.
  private var previous: Token?
  let depthLimit: Int
  let code: GraphQLError.Code

  init(lexer: Lexer, depthLimit: Int, code: GraphQLError.Code) {
    self.lexer = lexer
    self.depthLimit = depthLimit
    self.code = code
    token = self.lexer.next()
  }

  mutating func advance() {
    previous = token
    token = lexer.next()
  }

  func at(_ punctuator: Unicode.Scalar) -> Bool { token.kind == .punctuator(UInt8(ascii: punctuator)) }

  func at(keyword: String) -> Bool { token.kind == .name && token.text == keyword }

  /// Whether the punctuator was there, and is now behind us.
  mutating func take(_ punctuator: Unicode.Scalar) -> Bool {
    guard at(punctuator) else { return false }
    advance()
    return true
  }

  mutating func take(keyword: String) -> Bool {
    guard at(keyword: keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ punctuator: Unicode.Scalar) throws(GraphQLError) {
    guard take(punctuator) else {
      throw unexpected(expecting: Token.grammarName(of: UInt8(ascii: punctuator)))
    }
  }

  mutating func expect(keyword: String) throws(GraphQLError) {
    guard take(keyword: keyword) else { throw unexpected(expecting: keyword.uppercased()) }
  }

  mutating func name() throws(GraphQLError) -> String {
    guard token.kind == .name else { throw unexpected() }
    let text = token.text
    advance()
    return text
  }

  func unexpected(expecting: String? = nil) -> GraphQLError {
    let location = token.kind == .end ? previous?.location ?? token.location : token.location
    var message = "syntax error, unexpected \(token.grammarName)"
    if token.kind != .end { message += " (\(JSONValue.string(token.text)))" }
    if token.kind != .end, let expecting { message += ", expecting \(expecting)" }
    return GraphQLError(code, "\(message) at \(location)", at: [location])
  }

  func checkDepth(_ depth: Int) throws(GraphQLError) {
    guard depth <= depthLimit else {
      throw GraphQLError(
        .limitExceeded, "nested deeper than \(depthLimit) levels at \(token.location)", at: [token.location])
    }
  }
}
