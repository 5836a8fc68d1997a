import GraphQLLanguage

/// Answers selections, key by key in the query's order.
struct ResponseBuilder {
  let collector: SelectionCollector

  func object(_ source: any Resolvable, _ fields: [CollectedField], path: [String]) throws(ExecutionError)
    -> JSONValue
  {
    var members: [JSONMember] = []
    for field in fields {
      members.append(JSONMember(field.responseKey, try answer(field, of: source, path: path)))
    }
    return .object(members)
  }

  func answer(_ field: CollectedField, of source: any Resolvable, path: [String]) throws(ExecutionError)
    -> JSONValue
  {
    let path = path + [field.responseKey]
    do throws(ExecutionError) {
      if field.name == "__typename" { return .string(source.typeName) }
      guard let value = try source.value(of: field) else {
        throw ExecutionError.notSimulated(
          "Field '\(field.name)' of \(source.typeName)", type: source.typeName, field)
      }
      var isConnection = false
      if case .connection = value { isConnection = true }
      try HonouredArguments.check(field, of: source.typeName, isConnection: isConnection)
      return try answer(value, field, path: path)
    } catch {
      guard error.path.count < path.count else { throw error }
      var placed = error
      placed.path = path
      throw placed
    }
  }

  private func answer(
    _ value: ResolvedValue, _ field: CollectedField, path: [String]
  ) throws(ExecutionError) -> JSONValue {
    switch value {
    case .leaf(let json): return json
    case .object(let object): return try selected(object, field, path: path)
    case .list(let objects):
      let count = field.argument("first")?.intValue.map { max(0, $0) } ?? objects.count
      var answers: [JSONValue] = []
      for object in objects.prefix(count) { answers.append(try selected(object, field, path: path)) }
      return .array(answers)
    case .connection(let nodes):
      let typeName = field.definition?.type.name ?? "Connection"
      return try selected(
        ConnectionObject(typeName: typeName, page: try Paging(nodes, field)), field, path: path)
    }
  }

  private func selected(
    _ object: any Resolvable, _ field: CollectedField, path: [String]
  ) throws(ExecutionError) -> JSONValue {
    guard let set = field.selectionSet else { return .null }
    let fields: [CollectedField]
    do throws(GraphQLError) {
      fields = try collector.fields(of: set, onType: object.typeName)
    } catch {
      throw ExecutionError(
        code: error.code.rawValue, message: error.message, location: error.locations.first ?? field.location,
        path: path)
    }
    return try self.object(object, fields, path: path)
  }
}
