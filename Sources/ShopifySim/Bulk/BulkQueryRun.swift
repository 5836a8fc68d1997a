import GraphQLLanguage

/// Answers a bulk query object by object, without the limits of pages and costs.
struct BulkQueryRun {
  let access: AccessCheck?
  /// Whether an object's own objects follow it at once.
  let isGrouped: Bool
  private let output = Output()

  /// One run's lines, by level where they aren't grouped.
  private final class Output {
    var levels: [[[UInt8]]] = [[]]
    var rootCount = 0
  }

  /// A connection that waits for its parent's line.
  private struct Nested {
    let source: any NodeSource
    let plan: FieldPlan
  }

  init(access: AccessCheck?, isGrouped: Bool) {
    self.access = access
    self.isGrouped = isGrouped
  }

  /// What the query comes to; a field that may not be read makes it fail.
  ///
  /// - Throws: ours, for what isn't simulated.
  func outcome(of query: BulkQuery, from root: any Resolvable) throws(ExecutionError) -> BulkOutcome {
    do throws(ExecutionError) {
      try answer(FieldPlan(query.root, query.operation.collector), from: root)
    } catch {
      if error.isNotSimulated { throw error }
      return BulkOutcome(errorCode: error.code == "ACCESS_DENIED" ? .accessDenied : .internalServerError)
    }
    return BulkOutcome(lines: output.levels.flatMap { $0 }, rootCount: output.rootCount)
  }

  private func answer(_ plan: FieldPlan, from root: any Resolvable) throws(ExecutionError) {
    let value = try value(of: plan, from: root)
    switch value {
    case .connection(let source): try lines(of: Nested(source: source, plan: plan), parent: nil, level: 0)
    case .object(let object): try line(of: object, plan, parent: nil, level: 0)
    case .list(let objects):
      for case let object? in objects { try line(of: object, plan, parent: nil, level: 0) }
    case .leaf, .id: break
    }
  }

  private func value(of plan: FieldPlan, from source: any Resolvable) throws(ExecutionError) -> ResolvedValue
  {
    let field = plan.field
    if let denial = access?.denial(field) { throw denial }
    guard let value = try source.value(of: field) else {
      throw .notSimulated("Field '\(field.name)' of \(source.typeName)", type: source.typeName, field)
    }
    var isConnection = false
    if case .connection = value { isConnection = true }
    try plan.checkArguments(of: source, isConnection: isConnection)
    return value
  }

  private func lines(of nested: Nested, parent: String?, level: Int) throws(ExecutionError) {
    let typeName = nested.plan.field.definition?.type.name ?? "Connection"
    guard let plan = try nodePlan(nested.plan, typeName) else { return }
    let source = nested.source
    let isReverse = nested.plan.field.argument("reverse")?.boolValue == true
    for place in 0..<source.end {
      guard let node = source.node(at: isReverse ? source.end - 1 - place : place) else { continue }
      try line(of: node, plan, parent: parent, level: level)
    }
  }

  /// What is asked of a connection's nodes, by either of the two ways to them.
  private func nodePlan(_ plan: FieldPlan, _ typeName: String) throws(ExecutionError) -> FieldPlan? {
    for child in try plan.fields(on: typeName) {
      switch child.field.name {
      case "nodes": return child
      case "edges":
        let edge = child.field.definition?.type.name ?? ""
        if let node = try child.fields(on: edge).first(where: { $0.field.name == "node" }) { return node }
      default: continue
      }
    }
    return nil
  }

  private func line(
    of object: any Resolvable, _ plan: FieldPlan, parent: String?, level: Int
  ) throws(ExecutionError) {
    var nested: [Nested] = []
    var members = try members(of: object, plan, &nested)
    let id = members.first { $0.name == "id" }?.value.stringValue
    if let parent { members.append(JSONMember("__parentId", .string(parent))) }
    if !members.isEmpty {
      let place = isGrouped ? 0 : level
      while output.levels.count <= place { output.levels.append([]) }
      output.levels[place].append(JSONValue.object(members).encoded())
      if parent == nil { output.rootCount += 1 }
    }
    for connection in nested { try lines(of: connection, parent: id ?? parent, level: level + 1) }
  }

  private func members(
    of object: any Resolvable, _ plan: FieldPlan, _ nested: inout [Nested]
  ) throws(ExecutionError) -> [JSONMember] {
    var members: [JSONMember] = []
    for child in try plan.fields(on: object.typeName) {
      if child.field.name == "__typename" {
        members.append(JSONMember(child.field.responseKey, .string(object.typeName)))
        continue
      }
      let value = try value(of: child, from: object)
      if case .connection(let source) = value {
        nested.append(Nested(source: source, plan: child))
      } else {
        members.append(JSONMember(child.field.responseKey, try json(value, child, &nested)))
      }
    }
    return members
  }

  private func json(
    _ value: ResolvedValue, _ plan: FieldPlan, _ nested: inout [Nested]
  ) throws(ExecutionError) -> JSONValue {
    switch value {
    case .leaf(let json): return json
    case .id(let gid): return .string(gid.description)
    case .object(let object): return .object(try members(of: object, plan, &nested))
    case .list(let objects):
      let count = plan.field.argument("first")?.intValue.map { max(0, $0) } ?? objects.count
      var answers: [JSONValue] = []
      for object in objects.prefix(count) {
        guard let object else {
          answers.append(.null)
          continue
        }
        answers.append(.object(try members(of: object, plan, &nested)))
      }
      return .array(answers)
    case .connection: return .null
    }
  }
}
