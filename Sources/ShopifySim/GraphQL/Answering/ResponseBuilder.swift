import GraphQLLanguage

/// Writes the answers of selections as JSON, key by key in the query's order.
struct ResponseBuilder {
  var witness: FieldWitness?
  /// Nil when everything may be asked for.
  var access: AccessCheck?
  /// Where searches leave their warnings; nil when nobody asks.
  var searches: SearchNotes?
  var log = AnswerLog()

  /// Writes the answer of one field of an object.
  ///
  /// An error makes the nearest field null that may be, and is noted in the log; with none, and when something isn't
  /// simulated, it is thrown, and nothing has been written. Evidence: documented for the null (GraphQL specification,
  /// October 2021, §6.4.4).
  func answer(
    _ plan: FieldPlan, of source: any Resolvable, into output: inout [UInt8]
  ) throws(ExecutionError) {
    let start = output.count
    do throws(ExecutionError) {
      try write(plan, of: source, into: &output)
    } catch {
      output.removeLast(output.count - start)
      var placed = error
      if placed.path.isEmpty { placed.path = plan.path(indices: log.indices) }
      guard !placed.isNotSimulated, plan.field.definition?.type.isNonNull == false else { throw placed }
      if log.indices.isEmpty { log.forgetNodes(below: plan.keys) }
      log.errors.append(placed)
      JSONValue.null.encode(into: &output)
      return
    }
    if let witness, !plan.isTypeName, let value = try? JSONValue(parsing: Array(output[start...])) {
      witness.note(source.typeName, plan.field.name, value)
    }
  }

  private func write(
    _ plan: FieldPlan, of source: any Resolvable, into output: inout [UInt8]
  ) throws(ExecutionError) {
    if plan.isTypeName {
      JSONValue.encode(source.typeName, into: &output)
      return
    }
    if let denial = access?.denial(plan.field) { throw denial }
    switch try source.value(of: plan.field) {
    case nil:
      throw .notSimulated(
        "Field '\(plan.field.name)' of \(source.typeName)", type: source.typeName, plan.field)
    case .leaf(let json):
      try plan.checkArguments(of: source)
      json.encode(into: &output)
    case .id(let gid):
      try plan.checkArguments(of: source)
      gid.encode(into: &output)
    case .object(let object):
      try plan.checkArguments(of: source)
      try select(plan, of: object, into: &output)
    case .list(let objects):
      try plan.checkArguments(of: source)
      try list(objects, plan, into: &output)
    case .connection(let nodes):
      try plan.checkArguments(of: source, isConnection: true)
      let typeName = plan.field.definition?.type.name ?? "Connection"
      let page = try Paging(nodes, plan.field)
      try select(plan, of: ConnectionObject(typeName: typeName, page: page), into: &output)
    }
    if plan.isSearch, let searches {
      for note in searches.take() { log.searches.append(note.json(path: plan.path(indices: log.indices))) }
    }
  }

  private func list(
    _ objects: [(any Resolvable)?], _ plan: FieldPlan, into output: inout [UInt8]
  ) throws(ExecutionError) {
    let count = min(objects.count, plan.field.argument("first")?.intValue.map { max(0, $0) } ?? objects.count)
    if log.indices.isEmpty { log.nodeCounts[plan.keys] = count }
    output.append(UInt8(ascii: "["))
    for index in 0..<count {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      guard let object = objects[index] else {
        JSONValue.null.encode(into: &output)
        continue
      }
      log.indices.append(index)
      defer { log.indices.removeLast() }
      try select(plan, of: object, into: &output)
    }
    output.append(UInt8(ascii: "]"))
  }

  private func select(
    _ plan: FieldPlan, of object: any Resolvable, into output: inout [UInt8]
  ) throws(ExecutionError) {
    var mark = UInt8(ascii: "{")
    for field in try plan.fields(on: object.typeName) {
      output.append(mark)
      mark = UInt8(ascii: ",")
      output.append(contentsOf: field.field.encodedKey)
      try answer(field, of: object, into: &output)
    }
    if mark == UInt8(ascii: "{") { output.append(mark) }
    output.append(UInt8(ascii: "}"))
  }
}
