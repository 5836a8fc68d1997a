/// Reads one definition of a schema text.
struct SchemaParser {
  private var reader: TokenReader
  private static let depthLimit = 64

  init(bytes: [UInt8], range: Range<Int>) {
    reader = TokenReader(
      lexer: Lexer(bytes: bytes, range: range), depthLimit: Self.depthLimit, code: .invalidSchema)
  }

  mutating func roots() throws(GraphQLError) -> [OperationDefinition.Kind: String] {
    try reader.expect(keyword: "schema")
    _ = try reader.directives(isConstant: true)
    try reader.expect("{")
    var roots: [OperationDefinition.Kind: String] = [:]
    while !reader.take("}") {
      guard let kind = OperationDefinition.Kind(rawValue: reader.token.text) else {
        throw reader.unexpected()
      }
      reader.advance()
      try reader.expect(":")
      roots[kind] = try reader.name()
    }
    try end()
    return roots
  }

  mutating func directiveDefinition() throws(GraphQLError) -> DirectiveDefinition {
    try reader.expect(keyword: "directive")
    try reader.expect("@")
    let name = try reader.name()
    let arguments = reader.take("(") ? try inputValues(until: ")") : []
    let isRepeatable = reader.take(keyword: "repeatable")
    try reader.expect(keyword: "on")
    let locations = try names(separator: "|")
    try end()
    return DirectiveDefinition(
      name: name, arguments: arguments, locations: locations, isRepeatable: isRepeatable)
  }

  mutating func typeDefinition() throws(GraphQLError) -> TypeDefinition {
    let keyword = try reader.name()
    let name = try reader.name()
    let interfaces = reader.take(keyword: "implements") ? try names(separator: "&") : []
    let directives = try reader.directives(isConstant: true)
    let definition: TypeDefinition
    switch keyword {
    case "type", "interface":
      definition = TypeDefinition(
        kind: keyword == "type" ? .object : .interface, name: name, interfaces: interfaces,
        fields: try fields(), directives: directives)
    case "input":
      definition = TypeDefinition(
        kind: .inputObject, name: name, inputFields: reader.take("{") ? try inputValues(until: "}") : [],
        directives: directives)
    case "enum":
      let values = try values()
      definition = TypeDefinition(
        kind: .enumeration, name: name, values: values.all, deprecatedValues: values.deprecated,
        directives: directives)
    case "union":
      definition = TypeDefinition(
        kind: .union, name: name, members: reader.take("=") ? try names(separator: "|") : [],
        directives: directives)
    default: definition = TypeDefinition(kind: .scalar, name: name, directives: directives)
    }
    try end()
    return definition
  }

  /// The range of a definition may hold the next one's description, and nothing else.
  private mutating func end() throws(GraphQLError) {
    if reader.token.kind == .string { reader.advance() }
    guard reader.token.kind == .end else { throw reader.unexpected() }
  }

  private mutating func skipDescription() {
    if reader.token.kind == .string { reader.advance() }
  }

  private mutating func names(separator: Unicode.Scalar) throws(GraphQLError) -> [String] {
    _ = reader.take(separator)
    var names = [try reader.name()]
    while reader.take(separator) { names.append(try reader.name()) }
    return names
  }

  private mutating func fields() throws(GraphQLError) -> [FieldDefinition] {
    guard reader.take("{") else { return [] }
    var fields: [FieldDefinition] = []
    while !reader.at("}") {
      skipDescription()
      let name = try reader.name()
      let arguments = reader.take("(") ? try inputValues(until: ")") : []
      try reader.expect(":")
      let type = try reader.type()
      fields.append(
        FieldDefinition(
          name: name, arguments: arguments, type: type, directives: try reader.directives(isConstant: true)))
    }
    reader.advance()
    return fields
  }

  private mutating func inputValues(until close: Unicode.Scalar) throws(GraphQLError)
    -> [InputValueDefinition]
  {
    var inputs: [InputValueDefinition] = []
    while !reader.at(close) {
      skipDescription()
      let name = try reader.name()
      try reader.expect(":")
      let type = try reader.type()
      let defaultValue = reader.take("=") ? try reader.value(isConstant: true, depth: 0) : nil
      inputs.append(
        InputValueDefinition(
          name: name, type: type, defaultValue: defaultValue,
          directives: try reader.directives(isConstant: true)))
    }
    reader.advance()
    return inputs
  }

  private mutating func values() throws(GraphQLError) -> (all: [String], deprecated: Set<String>) {
    guard reader.take("{") else { return ([], []) }
    var values: [String] = []
    var deprecated: Set<String> = []
    while !reader.at("}") {
      skipDescription()
      let name = try reader.name()
      values.append(name)
      if try reader.directives(isConstant: true).contains(where: { $0.name == "deprecated" }) {
        deprecated.insert(name)
      }
    }
    reader.advance()
    return (values, deprecated)
  }
}
