/// Turns validated literals into JSON: variables replaced, defaults of input fields filled in, single values
/// put in a list where a list is meant.
struct InputCoercion {
  let schema: Schema
  let variables: JSONValue
  /// Defaults that hold defaults nest no deeper than this, or end in null.
  private static let depthLimit = 64

  /// The value of an argument or input field; nil when it has none.
  func value(_ literal: GraphQLValue?, for definition: InputValueDefinition, depth: Int = 0) -> JSONValue? {
    if case .variable(let name) = literal, variables[name] == nil {
      return definition.defaultValue.map { json($0, definition.type, depth) }
    }
    guard let literal = literal ?? definition.defaultValue else { return nil }
    return json(literal, definition.type, depth)
  }

  private func json(_ literal: GraphQLValue, _ type: TypeReference, _ depth: Int) -> JSONValue {
    guard depth <= Self.depthLimit else { return .null }
    switch literal {
    case .null: return .null
    case .variable(let name): return variables[name] ?? .null
    case .list(let elements):
      guard let element = type.element else { return literal.json(variables: variables) }
      return .array(elements.map { json($0, element, depth + 1) })
    case .object(let object):
      if let element = type.element { return .array([json(literal, element, depth + 1)]) }
      guard let definition = schema.type(named: type.name), definition.kind == .inputObject else {
        return literal.json(variables: variables)
      }
      return .object(
        definition.inputFields.compactMap { input in
          let field = object.fields.first { $0.name == input.name }
          return value(field?.value, for: input, depth: depth + 1).map { JSONMember(input.name, $0) }
        })
    default:
      if let element = type.element { return .array([json(literal, element, depth + 1)]) }
      return literal.json(variables: variables)
    }
  }
}
