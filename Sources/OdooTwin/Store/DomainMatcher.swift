import CommerceTypes

/// A domain made ready to test records of one model.
struct DomainMatcher {
  private let test: (Int) throws -> Bool

  func matches(_ id: Int) throws -> Bool { try test(id) }

  init(_ domain: Domain, _ model: Model, _ env: Environment) throws {
    switch domain {
    case .always(let flag): test = { _ in flag }
    case .not(let inner):
      let inner = try DomainMatcher(inner, model, env)
      test = { try !inner.matches($0) }
    case .all(let parts):
      let parts = try parts.map { try DomainMatcher($0, model, env) }
      test = { id in try parts.allSatisfy { try $0.matches(id) } }
    case .any(let parts):
      let parts = try parts.map { try DomainMatcher($0, model, env) }
      test = { id in try parts.contains { try $0.matches(id) } }
    case .term(let path, let name, let operand):
      test = try Self.term(path, name, operand, model, env)
    }
  }

  private static func term(
    _ path: String, _ name: String, _ operand: Operand, _ model: Model, _ env: Environment
  ) throws -> (Int) throws -> Bool {
    let steps = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = steps.first, let field = model.fields[first] else {
      throw env.rules.wording.unknownField(
        steps.first ?? "", of: model.name, in: DomainTerm(path: path, name: name, operand: operand.pythonText)
      )
    }
    if env.rules.core.sendsAnyOperand { try check(operand, name, field, isPath: steps.count == 2, env) }
    if steps.count == 2 {
      return try onward(field, steps[1], name, operand, model, env)
    }
    switch name {
    case "any", "not any":
      guard case .domain(let inner) = operand, let target = field.relation.flatMap({ env.registry[$0] })
      else {
        return { _ in name == "not any" }
      }
      let matcher = try DomainMatcher(inner, target, env)
      return { id in
        let found = try env.value(model.name, id, first).ids.contains { try matcher.matches($0) }
        return found == (name == "any")
      }
    case "child_of", "parent_of":
      let family = try Hierarchy(env).family(name, operand, field, model)
      // A field to records of the same model asks for the family itself, the first ones included (measured).
      if Hierarchy.target(of: field, model) == model.name { return { family.contains($0) } }
      return { id in try ids(env.value(model.name, id, first)).contains(where: family.contains) }
    case "=?":
      if case .value(let value) = operand, !value.bool { return { _ in true } }
      return try term(path, "=", operand, model, env)
    default:
      if let relation = field.relation, operand.isText, env.registry[relation] != nil {
        return try byName(first, relation, name, operand, model, env)
      }
      let comparison = Comparison(name, operand, field, emptyIsNone: env.rules.core.emptyTextIsNone)
      return { id in try comparison.holds(env.value(model.name, id, first)) }
    }
  }

  /// Refuses what PostgreSQL would refuse of an operand that reaches it as it is.
  private static func check(
    _ operand: Operand, _ name: String, _ field: Field, isPath: Bool, _ env: Environment
  ) throws {
    if isPath {
      guard field.relation == nil else { return }
      throw TwinError.python(
        "AttributeError",
        "'\(field.kind.rawValue.prefix(1).uppercased())\(field.kind.rawValue.dropFirst())' object has no attribute 'auto_join'"
      )
    }
    if name == "in" || name == "not in", case .value(let value) = operand, value.text != nil {
      throw TwinError.python(
        "ValueError", "Invalid domain term ('\(field.name)', '\(name)', \(value.pythonText))")
    }
    let values: [FieldValue]
    switch operand {
    case .value(let value): values = [value]
    case .list(let list): values = list
    case .domain: return
    }
    for text in values.compactMap(\.text) {
      switch field.kind {
      case .integer where Int(text) == nil && !["child_of", "parent_of"].contains(name):
        throw TwinError.invalidInput("integer", text)
      case .date where !UTCText.isMoment(text), .datetime where !UTCText.isMoment(text):
        throw TwinError.invalidInput(field.kind == .date ? "date" : "timestamp", text)
      default: continue
      }
    }
  }

  /// The ids of a relation, or the id itself.
  private static func ids(_ value: FieldValue) -> [Int] {
    if case .integer(let id) = value { [id] } else { value.ids }
  }

  /// `a.b`: some record behind `a` satisfies the rest; nothing behind `a` satisfies nothing (measured with
  /// `parent_id.name = False`).
  private static func onward(
    _ field: Field, _ rest: String, _ name: String, _ operand: Operand, _ model: Model, _ env: Environment
  ) throws -> (Int) throws -> Bool {
    guard let target = field.relation.flatMap({ env.registry[$0] }) else { return { _ in false } }
    let matcher = try DomainMatcher(.term(field: rest, operator: name, operand: operand), target, env)
    return { id in try env.value(model.name, id, field.name).ids.contains { try matcher.matches($0) } }
  }

  /// A relation compared with a text compares names.
  private static func byName(
    _ field: String, _ relation: String, _ name: String, _ operand: Operand, _ model: Model,
    _ env: Environment
  ) throws -> (Int) throws -> Bool {
    let isNegative = name == "!=" || name.hasPrefix("not ")
    let positive = name == "!=" ? "=" : isNegative ? String(name.dropFirst(4)) : name
    let found = Set(try NameSearch(env).ids(relation, positive, operand))
    return { id in
      try env.value(model.name, id, field).ids.contains(where: found.contains) != isNegative
    }
  }
}

extension Operand {
  /// A text, or a list of nothing but texts.
  var isText: Bool {
    switch self {
    case .value(.text): true
    case .list(let values): !values.isEmpty && values.allSatisfy { $0.text != nil }
    default: false
    }
  }

  /// As a message shows it.
  var pythonText: String {
    switch self {
    case .value(let value): value.pythonText
    case .list(let values): "[" + values.map(\.pythonText).joined(separator: ", ") + "]"
    case .domain: "Domain()"
    }
  }
}

extension FieldValue {
  /// Python's `repr`.
  var pythonText: String {
    switch self {
    case .unset: "False"
    case .boolean(let flag): flag ? "True" : "False"
    case .integer(let number), .record(let number): String(number)
    case .decimal(let number): number.formatted(minimumDigits: 1)
    case .text(let text): "'\(text)'"
    case .records(let ids): "\(ids)"
    case .commands: "[]"
    case .wire(let value): value.pythonText
    }
  }
}
