/// One lexical token of a document or a schema.
struct Token: Sendable {
  enum Kind: Sendable, Hashable {
    case punctuator(UInt8)
    case spread
    case name
    case int
    case float
    case string
    case invalid
    case end
  }

  var kind: Kind
  /// A name's, number's or punctuator's text, or a string's value.
  var text: String
  var location: SourceLocation

  /// The name Shopify's parser calls it by in its syntax errors.
  var grammarName: String {
    switch kind {
    case .punctuator(let byte): Self.grammarName(of: byte)
    case .spread: "ELLIPSIS"
    case .name: Self.keywords[text] ?? "IDENTIFIER"
    case .int: "INT"
    case .float: "FLOAT"
    case .string: "STRING"
    case .invalid: "invalid token"
    case .end: "end of file"
    }
  }

  static func grammarName(of punctuator: UInt8) -> String {
    switch punctuator {
    case UInt8(ascii: "{"): "LCURLY"
    case UInt8(ascii: "}"): "RCURLY"
    case UInt8(ascii: "("): "LPAREN"
    case UInt8(ascii: ")"): "RPAREN"
    case UInt8(ascii: "["): "LBRACKET"
    case UInt8(ascii: "]"): "RBRACKET"
    case UInt8(ascii: ":"): "COLON"
    case UInt8(ascii: "="): "EQUALS"
    case UInt8(ascii: "!"): "BANG"
    case UInt8(ascii: "|"): "PIPE"
    case UInt8(ascii: "&"): "AMP"
    case UInt8(ascii: "@"): "DIR_SIGN"
    case UInt8(ascii: "$"): "VAR_SIGN"
    default: "invalid token"
    }
  }

  private static let keywords = [
    "query": "QUERY", "mutation": "MUTATION", "subscription": "SUBSCRIPTION", "fragment": "FRAGMENT",
    "on": "ON",
    "true": "TRUE", "false": "FALSE", "null": "NULL", "type": "TYPE_LITERAL", "input": "INPUT",
    "enum": "ENUM",
    "union": "UNION", "interface": "INTERFACE", "scalar": "SCALAR", "schema": "SCHEMA",
    "directive": "DIRECTIVE",
    "extend": "EXTEND", "implements": "IMPLEMENTS", "repeatable": "REPEATABLE",
  ]
}
