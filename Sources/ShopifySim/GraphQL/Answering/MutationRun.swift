import GraphQLLanguage

/// A mutation with what stands before it: its key, and the app's scopes.
struct MutationRun {
  let root: MutationRoot
  let store: any AdminStore
  let version: String
  let builder: ResponseBuilder

  /// Does it, unless it was done before under the same key, and writes its answer.
  func answer(_ plan: FieldPlan, into output: inout [UInt8]) throws(ExecutionError) {
    let field = plan.field
    let key = field.directives.first { $0.name == "idempotent" }?.argument("key")?.stringValue
    if key == nil, IdempotentMutations.require(field.name, version: version) {
      store.changeApp { $0.lean(on: .adminIdempotencyRequired) }
      return refuse(
        .badRequest("The @idempotent directive is required for this mutation but was not provided.", field),
        plan, into: &output)
    }
    if let denial = builder.access?.denial(ofMutation: field) { return refuse(denial, plan, into: &output) }
    guard let key else { return try builder.answer(plan, of: root, into: &output) }
    let request = IdempotencyRecord.Request(
      mutation: field.name, arguments: field.arguments, selection: field.selectionSet)
    let verdict = store.changeApp { app in
      app.lean(on: .adminIdempotencyKeys, .adminIdempotencyReplay)
      return app.idempotency.received(key, request)
    }
    switch verdict {
    case .proceed: try perform(plan, key, into: &output)
    case .answered(let answer): answer.encode(into: &output)
    case .mismatch:
      try userError(
        "IDEMPOTENCY_KEY_PARAMETER_MISMATCH",
        "The same idempotency key cannot be used with different operation parameters.", plan, into: &output)
    case .concurrent:
      try userError(
        "IDEMPOTENCY_CONCURRENT_REQUEST",
        "A request with the same idempotency key is being processed.", plan, into: &output)
    case .otherSelection:
      throw .notSimulated(
        "Asking '\(field.name)' for other fields under the same idempotency key", type: "Mutation", field)
    }
  }

  private func perform(
    _ plan: FieldPlan, _ key: String, into output: inout [UInt8]
  ) throws(ExecutionError) {
    let errors = builder.log.errors.count
    let start = output.count
    do throws(ExecutionError) {
      try builder.answer(plan, of: root, into: &output)
      let answer = try? JSONValue(parsing: Array(output[start...]))
      let isDone = builder.log.errors.count == errors && !Self.hasUserErrors(answer)
      store.changeApp { app in
        if isDone, let answer { app.idempotency.done(key, answer) } else { app.idempotency.refused(key) }
      }
    } catch {
      store.changeApp { $0.idempotency.refused(key) }
      throw error
    }
  }

  /// Only those that were asked for can be seen; a mutation that asks for none counts as done.
  private static func hasUserErrors(_ answer: JSONValue?) -> Bool {
    (answer?.objectValue ?? []).contains { member in
      member.name.lowercased().hasSuffix("usererrors") && member.value.arrayValue?.isEmpty == false
    }
  }

  private func refuse(_ error: ExecutionError, _ plan: FieldPlan, into output: inout [UInt8]) {
    var placed = error
    placed.path = plan.path(indices: [])
    builder.log.errors.append(placed)
    JSONValue.null.encode(into: &output)
  }

  private func userError(
    _ code: String, _ message: String, _ plan: FieldPlan, into output: inout [UInt8]
  ) throws(ExecutionError) {
    let payload = PayloadObject(
      plan.field, refused: [UserErrorObject(field: nil, message: message, code: code)])
    try builder.answer(plan, of: PayloadRoot(payload: payload), into: &output)
  }

  /// Answers any mutation with one payload.
  private struct PayloadRoot: Resolvable {
    let payload: PayloadObject
    var typeName: String { "Mutation" }
    func value(of field: CollectedField) -> ResolvedValue? { .object(payload) }
  }
}
