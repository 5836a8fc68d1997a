/// Turns validated literals into JSON: variables replaced, defaults of input fields filled in, single values
/// put in a list where a list is meant.
struct InputCoercion {
  let schema: Schema
  let variables: JSONValue

  /// The value of an argument or input field; nil when it has none.
  func value(_ literal: GraphQLValue?, for definition: InputValueDefinition) -> JSONValue? {
    if case .variable(let name) = literal, variables[name] == nil {
      return definition.defaultValue.map { json($0, definition.type) }
    }
    guard let literal = literal ?? definition.defaultValue else { return nil }
    return json(literal, definition.type)
  }

  private func json(_ literal: GraphQLValue, _ type: TypeReference) -> JSONValue {
    switch literal {
    case .null: return .null
    case .variable(let name): return variables[name] ?? .null
    case .list(let elements):
      guard let element = type.element else { return literal.json(variables: variables) }
      return .array(elements.map { json($0, element) })
    case .object(let object):
      if let element = type.element { return .array([json(literal, element)]) }
      guard let definition = schema.type(named: type.name), definition.kind == .inputObject else {
        return literal.json(variables: variables)
      }
      return .object(
        definition.inputFields.compactMap { input in
          let field = object.fields.first { $0.name == input.name }
          return value(field?.value, for: input).map { JSONMember(input.name, $0) }
        })
    default:
      if let element = type.element { return .array([json(literal, element)]) }
      return literal.json(variables: variables)
    }
  }
}
