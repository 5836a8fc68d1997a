extension TokenReader {
  /// Arguments in parentheses, or none. `isConstant` refuses variables.
  mutating func arguments(isConstant: Bool) throws(GraphQLError) -> [Argument] {
    guard take("(") else { return [] }
    var arguments: [Argument] = []
    repeat {
      arguments.append(try argument(isConstant: isConstant, depth: 0))
    } while !at(")")
    advance()
    return arguments
  }

  mutating func directives(isConstant: Bool) throws(GraphQLError) -> [Directive] {
    var directives: [Directive] = []
    while at("@") {
      let location = token.location
      advance()
      let name = try name()
      directives.append(
        Directive(name: name, arguments: try arguments(isConstant: isConstant), location: location))
    }
    return directives
  }

  mutating func type(depth: Int = 0) throws(GraphQLError) -> TypeReference {
    try checkDepth(depth)
    let inner: TypeReference
    if take("[") {
      inner = .list(try type(depth: depth + 1))
      try expect("]")
    } else {
      inner = .named(try name())
    }
    return take("!") ? .nonNull(inner) : inner
  }

  mutating func value(isConstant: Bool, depth: Int) throws(GraphQLError) -> GraphQLValue {
    try checkDepth(depth)
    let token = token
    switch token.kind {
    case .int:
      advance()
      return .int(token.text)
    case .float:
      advance()
      return .float(token.text)
    case .string:
      advance()
      return .string(token.text)
    case .name:
      advance()
      switch token.text {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      case "null": return .null
      default: return .enumeration(token.text)
      }
    case .punctuator(UInt8(ascii: "$")) where !isConstant:
      advance()
      return .variable(try name())
    case .punctuator(UInt8(ascii: "[")):
      advance()
      var elements: [GraphQLValue] = []
      while !take("]") { elements.append(try value(isConstant: isConstant, depth: depth + 1)) }
      return .list(elements)
    case .punctuator(UInt8(ascii: "{")):
      advance()
      var fields: [Argument] = []
      while !take("}") { fields.append(try argument(isConstant: isConstant, depth: depth + 1)) }
      return .object(GraphQLObject(fields: fields, location: token.location))
    default: throw unexpected()
    }
  }

  private mutating func argument(isConstant: Bool, depth: Int) throws(GraphQLError) -> Argument {
    let location = token.location
    let name = try name()
    try expect(":")
    return Argument(name: name, value: try value(isConstant: isConstant, depth: depth), location: location)
  }
}
