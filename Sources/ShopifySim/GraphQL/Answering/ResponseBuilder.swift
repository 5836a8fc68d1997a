import GraphQLLanguage

/// Answers selections, key by key in the query's order.
struct ResponseBuilder {
  var witness: FieldWitness?
  /// Nil when everything may be asked for.
  var access: AccessCheck?
  /// Where searches leave their warnings; nil when nobody asks.
  var searches: SearchNotes?
  var log = AnswerLog()

  /// Answers one field of an object.
  ///
  /// An error makes the nearest field null that may be, and is noted in the log; with none, and when something isn't
  /// simulated, it is thrown. Evidence: documented for the null (GraphQL specification, October 2021, §6.4.4).
  func answer(_ plan: FieldPlan, of source: any Resolvable) throws(ExecutionError) -> JSONValue {
    do throws(ExecutionError) {
      return try value(plan, of: source)
    } catch {
      var placed = error
      if placed.path.isEmpty { placed.path = plan.path(indices: log.indices) }
      guard !placed.isNotSimulated, plan.field.definition?.type.isNonNull == false else { throw placed }
      log.errors.append(placed)
      return .null
    }
  }

  private func value(_ plan: FieldPlan, of source: any Resolvable) throws(ExecutionError) -> JSONValue {
    let field = plan.field
    if plan.isTypeName { return .string(source.typeName) }
    if let denial = access?.denial(field) { throw denial }
    guard let value = try source.value(of: field) else {
      throw ExecutionError.notSimulated(
        "Field '\(field.name)' of \(source.typeName)", type: source.typeName, field)
    }
    var isConnection = false
    if case .connection = value { isConnection = true }
    try plan.checkArguments(of: source, isConnection: isConnection)
    let answer = try answer(value, plan)
    if let searches, !field.arguments.isEmpty, field.argument("query") != nil {
      for note in searches.take() { log.searches.append(note.json(path: plan.path(indices: log.indices))) }
    }
    witness?.note(source.typeName, field.name, answer)
    return answer
  }

  private func answer(_ value: ResolvedValue, _ plan: FieldPlan) throws(ExecutionError) -> JSONValue {
    switch value {
    case .leaf(let json): return json
    case .object(let object): return try selected(object, plan)
    case .list(let objects):
      let count = plan.field.argument("first")?.intValue.map { max(0, $0) } ?? objects.count
      var answers: [JSONValue] = []
      answers.reserveCapacity(min(count, objects.count))
      for (index, object) in objects.prefix(count).enumerated() {
        guard let object else {
          answers.append(.null)
          continue
        }
        log.indices.append(index)
        defer { log.indices.removeLast() }
        answers.append(try selected(object, plan))
      }
      return .array(answers)
    case .connection(let source):
      let typeName = plan.field.definition?.type.name ?? "Connection"
      return try selected(
        ConnectionObject(typeName: typeName, page: try Paging(source, plan.field)), plan)
    }
  }

  private func selected(_ object: any Resolvable, _ plan: FieldPlan) throws(ExecutionError) -> JSONValue {
    let fields = try plan.fields(on: object.typeName)
    var members: [JSONMember] = []
    members.reserveCapacity(fields.count)
    for field in fields {
      members.append(JSONMember(field.field.responseKey, try answer(field, of: object)))
    }
    return .object(members)
  }
}
