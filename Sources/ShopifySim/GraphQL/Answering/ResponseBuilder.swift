import GraphQLLanguage

/// Answers selections, key by key in the query's order.
struct ResponseBuilder {
  var witness: FieldWitness?

  /// Answers one field of an object; an error names the keys down to it.
  func answer(_ plan: FieldPlan, of source: any Resolvable) throws(ExecutionError) -> JSONValue {
    let field = plan.field
    do throws(ExecutionError) {
      if field.name == "__typename" { return .string(source.typeName) }
      guard let value = try source.value(of: field) else {
        throw ExecutionError.notSimulated(
          "Field '\(field.name)' of \(source.typeName)", type: source.typeName, field)
      }
      var isConnection = false
      if case .connection = value { isConnection = true }
      try plan.checkArguments(of: source.typeName, isConnection: isConnection)
      let answer = try answer(value, plan)
      witness?.note(source.typeName, field.name, answer)
      return answer
    } catch {
      var placed = error
      placed.path.insert(field.responseKey, at: 0)
      throw placed
    }
  }

  private func answer(_ value: ResolvedValue, _ plan: FieldPlan) throws(ExecutionError) -> JSONValue {
    switch value {
    case .leaf(let json): return json
    case .object(let object): return try selected(object, plan)
    case .list(let objects):
      let count = plan.field.argument("first")?.intValue.map { max(0, $0) } ?? objects.count
      var answers: [JSONValue] = []
      answers.reserveCapacity(min(count, objects.count))
      for object in objects.prefix(count) {
        if let object { answers.append(try selected(object, plan)) } else { answers.append(.null) }
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
