/// Reads operations and fragments.
struct DocumentParser {
  private var reader: TokenReader
  private let limits: DocumentLimits

  init(bytes: [UInt8], limits: DocumentLimits) throws(GraphQLError) {
    self.limits = limits
    reader = TokenReader(lexer: Lexer(bytes: bytes), depthLimit: limits.depth, code: .parseError)
  }

  mutating func document() throws(GraphQLError) -> Document {
    var operations: [OperationDefinition] = []
    var fragments: [FragmentDefinition] = []
    repeat {
      guard operations.count + fragments.count < limits.definitions else {
        throw GraphQLError(
          .limitExceeded, "more than \(limits.definitions) operations and fragments",
          at: [reader.token.location])
      }
      if reader.at(keyword: "fragment") {
        fragments.append(try fragment())
      } else {
        operations.append(try operation())
      }
    } while reader.token.kind != .end
    return Document(operations: operations, fragments: fragments, limits: limits)
  }

  private mutating func operation() throws(GraphQLError) -> OperationDefinition {
    let location = reader.token.location
    if reader.at("{") {
      return OperationDefinition(
        kind: .query, name: nil, variables: [], directives: [], selectionSet: try selectionSet(depth: 1),
        location: location)
    }
    guard reader.token.kind == .name, let kind = OperationDefinition.Kind(rawValue: reader.token.text) else {
      throw reader.unexpected()
    }
    reader.advance()
    let name = reader.token.kind == .name ? try reader.name() : nil
    return OperationDefinition(
      kind: kind, name: name, variables: try variables(),
      directives: try reader.directives(isConstant: false), selectionSet: try selectionSet(depth: 1),
      location: location)
  }

  private mutating func variables() throws(GraphQLError) -> [VariableDefinition] {
    guard reader.take("(") else { return [] }
    var variables: [VariableDefinition] = []
    repeat {
      let location = reader.token.location
      guard variables.count < limits.variables else {
        throw GraphQLError(.limitExceeded, "more than \(limits.variables) variables", at: [location])
      }
      try reader.expect("$")
      let name = try reader.name()
      try reader.expect(":")
      let type = try reader.type()
      let defaultValue = reader.take("=") ? try reader.value(isConstant: true, depth: 0) : nil
      variables.append(
        VariableDefinition(
          name: name, type: type, defaultValue: defaultValue,
          directives: try reader.directives(isConstant: true), location: location))
    } while !reader.at(")")
    reader.advance()
    return variables
  }

  private mutating func fragment() throws(GraphQLError) -> FragmentDefinition {
    let location = reader.token.location
    reader.advance()
    guard !reader.at(keyword: "on") else { throw reader.unexpected() }
    let name = try reader.name()
    try reader.expect(keyword: "on")
    return FragmentDefinition(
      name: name, typeCondition: try reader.name(), directives: try reader.directives(isConstant: false),
      selectionSet: try selectionSet(depth: 1), location: location)
  }

  private mutating func selectionSet(depth: Int) throws(GraphQLError) -> SelectionSet {
    try reader.checkDepth(depth)
    let location = reader.token.location
    try reader.expect("{")
    var selections: [Selection] = []
    repeat {
      selections.append(try selection(depth: depth))
    } while !reader.at("}")
    reader.advance()
    return SelectionSet(selections: selections, location: location)
  }

  private mutating func selection(depth: Int) throws(GraphQLError) -> Selection {
    let location = reader.token.location
    guard reader.token.kind == .spread else { return .field(try field(depth: depth, at: location)) }
    reader.advance()
    if reader.token.kind == .name, !reader.at(keyword: "on") {
      let name = try reader.name()
      return .fragmentSpread(
        FragmentSpread(name: name, directives: try reader.directives(isConstant: false), location: location))
    }
    let condition = reader.take(keyword: "on") ? try reader.name() : nil
    return .inlineFragment(
      InlineFragment(
        typeCondition: condition, directives: try reader.directives(isConstant: false),
        selectionSet: try selectionSet(depth: depth + 1), location: location))
  }

  private mutating func field(depth: Int, at location: SourceLocation) throws(GraphQLError) -> Field {
    var name = try reader.name()
    var alias: String?
    if reader.take(":") {
      alias = name
      name = try reader.name()
    }
    return Field(
      alias: alias, name: name, arguments: try reader.arguments(isConstant: false),
      directives: try reader.directives(isConstant: false),
      selectionSet: reader.at("{") ? try selectionSet(depth: depth + 1) : nil, location: location)
  }
}
