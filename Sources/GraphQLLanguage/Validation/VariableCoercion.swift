/// Reads a request's variables as their declared types.
struct VariableCoercion {
  /// One reason why a value does not fit, and where in it.
  private struct Problem {
    var path: [JSONValue]
    var explanation: String
  }

  let schema: Schema
  private(set) var errors: [ValidationError] = []
  private var problems: [Problem] = []

  init(schema: Schema) {
    self.schema = schema
  }

  /// The variables with a value, given or default; `errors` says what does not fit. Undeclared ones are left out.
  mutating func coerce(_ definitions: [VariableDefinition], _ given: JSONValue) -> JSONValue {
    guard given.isNull || given.objectValue != nil else {
      errors.append(ValidationError(nil, "Variables must be an object of names and values", at: []))
      return .object([])
    }
    let values = Dictionary(
      (given.objectValue ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    var members: [JSONMember] = []
    for definition in definitions {
      problems = []
      let value = values[definition.name]
      if value == nil, let literal = definition.defaultValue {
        let coercion = InputCoercion(schema: schema, variables: .object([]))
        let input = InputValueDefinition(
          name: definition.name, type: definition.type, defaultValue: nil, directives: [])
        if let value = coercion.value(literal, for: input) {
          members.append(JSONMember(definition.name, value))
        }
        continue
      }
      if value == nil, !definition.type.isNonNull { continue }
      let coerced = coerce(value ?? .null, as: definition.type, path: [])
      if problems.isEmpty {
        members.append(JSONMember(definition.name, coerced))
      } else {
        report(definition, value ?? .null)
      }
    }
    return .object(members)
  }

  private mutating func report(_ definition: VariableDefinition, _ value: JSONValue) {
    var message = "Variable $\(definition.name) of type \(definition.type) was provided invalid value"
    let places = problems.filter { !$0.path.isEmpty }.map { problem in
      let path = problem.path.map { $0.stringValue ?? $0.description }.joined(separator: ".")
      return "\(path) (\(problem.explanation))"
    }
    if !places.isEmpty { message += " for " + places.joined(separator: ", ") }
    errors.append(
      ValidationError(
        .invalidVariable, message, at: [definition.location],
        extras: [
          JSONMember("value", value),
          JSONMember(
            "problems",
            .array(
              problems.map { ["path": .array($0.path), "explanation": .string($0.explanation)] })),
        ]))
  }

  private mutating func coerce(_ value: JSONValue, as type: TypeReference, path: [JSONValue]) -> JSONValue {
    if value.isNull {
      if type.isNonNull { problems.append(Problem(path: path, explanation: "Expected value to not be null")) }
      return .null
    }
    if let element = type.element {
      guard case .array(let elements) = value else { return .array([coerce(value, as: element, path: path)]) }
      return .array(
        elements.enumerated().map { index, value in
          coerce(value, as: element, path: path + [.integer(index)])
        })
    }
    guard let definition = schema.type(named: type.name) else { return value }
    switch definition.kind {
    case .inputObject: return coerce(value, as: definition, path: path)
    case .enumeration:
      if let name = value.stringValue, definition.hasValue(name) { return value }
      let values = definition.values.joined(separator: ", ")
      problems.append(Problem(path: path, explanation: "Expected \(value) to be one of: \(values)"))
      return value
    default:
      if !Self.scalar(value, definition.name) {
        problems.append(
          Problem(path: path, explanation: "Could not coerce value \(value) to \(definition.name)"))
      }
      return value
    }
  }

  private mutating func coerce(
    _ value: JSONValue, as type: TypeDefinition, path: [JSONValue]
  ) -> JSONValue {
    guard let members = value.objectValue else {
      problems.append(Problem(path: path, explanation: "Expected \(value) to be a key-value object."))
      return value
    }
    for member in members where type.inputField(named: member.name) == nil {
      problems.append(
        Problem(
          path: path + [.string(member.name)], explanation: "Field is not defined on \(type.name)"))
    }
    if type.isOneOf, members.count != 1 {
      problems.append(
        Problem(
          path: path,
          explanation: "'\(type.name)' requires exactly one argument, but \(members.count) were provided."))
    }
    var coerced: [JSONMember] = []
    for input in type.inputFields {
      if let given = value[input.name] {
        coerced.append(
          JSONMember(input.name, coerce(given, as: input.type, path: path + [.string(input.name)])))
      } else if input.isRequired {
        _ = coerce(.null, as: input.type, path: path + [.string(input.name)])
      } else if let value = InputCoercion(schema: schema, variables: .object([])).value(nil, for: input) {
        coerced.append(JSONMember(input.name, value))
      }
    }
    return .object(coerced)
  }

  private static func scalar(_ value: JSONValue, _ name: String) -> Bool {
    switch (name, value) {
    case ("Int", .number(let text)): Int32(text) != nil
    case ("Float", .number): true
    case ("String", .string): true
    case ("Boolean", .boolean): true
    case ("ID", .string): true
    case ("ID", .number(let text)): Int(text) != nil
    case ("Int", _), ("Float", _), ("String", _), ("Boolean", _), ("ID", _): false
    default: true
    }
  }
}
