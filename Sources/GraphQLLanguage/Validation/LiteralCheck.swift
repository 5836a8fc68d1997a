/// Whether a literal can be meant as a type; what an input object holds is checked field by field elsewhere.
struct LiteralCheck {
  let schema: Schema

  func accepts(_ value: GraphQLValue, as type: TypeReference) -> Bool {
    if case .variable = value { return true }
    if value == .null { return !type.isNonNull }
    if let element = type.element {
      guard case .list(let elements) = value else { return accepts(value, as: element) }
      return elements.allSatisfy { accepts($0, as: element) }
    }
    guard let definition = schema.type(named: type.name) else { return true }
    switch definition.kind {
    case .inputObject:
      if case .object = value { return true }
      return false
    case .enumeration:
      if case .enumeration(let name) = value { return definition.hasValue(name) }
      return false
    default: return scalar(value, definition.name)
    }
  }

  /// A scalar of the schema's own takes any literal: what it means is the executor's to judge.
  private func scalar(_ value: GraphQLValue, _ name: String) -> Bool {
    switch (name, value) {
    case ("Int", .int(let text)): Int32(text) != nil
    case ("Float", .int), ("Float", .float): true
    case ("String", .string): true
    case ("Boolean", .boolean): true
    case ("ID", .string), ("ID", .int): true
    case ("Int", _), ("Float", _), ("String", _), ("Boolean", _), ("ID", _): false
    default: true
    }
  }
}
