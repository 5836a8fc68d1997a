extension DocumentWalk {
  /// Arguments of a field or directive.
  mutating func check(_ given: [Argument], of owner: ArgumentOwner, _ definitions: [InputValueDefinition]) {
    checkEach(given, of: owner, definitions)
    let names = Set(given.map(\.name))
    let missing = definitions.filter { $0.isRequired && !names.contains($0.name) }.map(\.name)
    guard !missing.isEmpty else { return }
    let list = missing.joined(separator: ", ")
    report(
      .missingRequiredArguments,
      "\(owner.kind.rawValue) '\(owner.name)' is missing required arguments: \(list)",
      at: owner.location, ("className", owner.kind.rawValue), ("name", owner.name), ("arguments", list))
  }

  private mutating func checkEach(
    _ given: [Argument], of owner: ArgumentOwner, _ definitions: [InputValueDefinition]
  ) {
    var seen: Set<String> = []
    let known = Dictionary(definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for argument in given {
      if !seen.insert(argument.name).inserted { reportDuplicate(argument, of: owner) }
      descend(argument.name) { walk in
        guard let definition = known[argument.name] else {
          walk.report(
            .argumentNotAccepted,
            "\(owner.kind.rawValue) '\(owner.name)' doesn't accept argument '\(argument.name)'",
            at: argument.location, ("name", owner.name), ("typeName", owner.kind.rawValue),
            ("argumentName", argument.name))
          return
        }
        walk.check(argument, definition, of: owner)
      }
    }
  }

  private mutating func reportDuplicate(_ argument: Argument, of owner: ArgumentOwner) {
    if owner.kind == .inputObject {
      report(
        .inputFieldNotUnique, "There can be only one input field named \"\(argument.name)\"",
        at: argument.location, ("name", argument.name))
    } else {
      report(
        .argumentNotUnique, "There can be only one argument named \"\(argument.name)\"",
        at: argument.location, ("name", argument.name))
    }
  }

  private mutating func check(
    _ argument: Argument, _ definition: InputValueDefinition, of owner: ArgumentOwner
  ) {
    guard LiteralCheck(schema: schema).accepts(argument.value, as: definition.type) else {
      report(
        .argumentLiteralsIncompatible,
        "Argument '\(argument.name)' on \(owner.kind.rawValue) '\(owner.name)' has an invalid value "
          + "(\(argument.value)). Expected type '\(definition.type)'.",
        at: owner.location, ("typeName", owner.kind.rawValue), ("argumentName", argument.name))
      return
    }
    check(argument.value, as: definition.type, in: argument, hasDefault: definition.defaultValue != nil)
  }

  /// Looks for variables and input objects in a value.
  private mutating func check(
    _ value: GraphQLValue, as type: TypeReference?, in argument: Argument, hasDefault: Bool
  ) {
    switch value {
    case .variable(let name):
      uses[scope, default: ScopeUses()].variables.append(
        ScopeUses.VariableUse(
          name: name, argument: argument.name, type: type, hasDefault: hasDefault,
          location: argument.location, path: path))
    case .list(let elements):
      for element in elements { check(element, as: type?.element ?? type, in: argument, hasDefault: false) }
    case .object(let object):
      guard let type, let definition = schema.type(named: type.name), definition.kind == .inputObject else {
        for field in object.fields { check(field.value, as: nil, in: field, hasDefault: false) }
        return
      }
      check(object, definition)
    default: break
    }
  }

  private mutating func check(_ object: GraphQLObject, _ type: TypeDefinition) {
    if type.isOneOf, object.fields.count != 1 || object.fields[0].value == .null {
      report(
        .invalidOneOfInputObject, "OneOf Input Object '\(type.name)' must specify exactly one key.",
        at: object.location, ("inputObjectType", type.name))
    }
    checkEach(object.fields, of: ArgumentOwner(.inputObject, type.name, object.location), type.inputFields)
    let names = Set(object.fields.map(\.name))
    for input in type.inputFields where input.isRequired && !names.contains(input.name) {
      report(
        .missingRequiredInputObjectAttribute,
        "Argument '\(input.name)' on InputObject '\(type.name)' is required. Expected type \(input.type)",
        at: object.location, path: path + [input.name], ("argumentName", input.name),
        ("argumentType", input.type.description), ("inputObjectType", type.name))
    }
  }
}
