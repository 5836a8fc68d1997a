import GraphQLLanguage

/// Does one mutation for every line of variables.
struct BulkMutationRun {
  let root: MutationRoot
  let service: GraphQLService

  /// Runs it line by line; a line's refusals are in its answer.
  ///
  /// - Throws: why it isn't started; then nothing has been done.
  func outcome(of mutation: String, variables: [UInt8]) throws(BulkRefusal) -> BulkOutcome {
    let checked = try check(mutation)
    let lines = try lines(of: variables)
    var outcome = BulkOutcome()
    for (number, variables) in lines.enumerated() {
      var members = answer(checked, variables)
      members.append(JSONMember("__lineNumber", .integer(number)))
      outcome.lines.append(JSONValue.object(members).encoded())
    }
    outcome.rootCount = outcome.lines.count
    return outcome
  }

  private func check(_ text: String) throws(BulkRefusal) -> CheckedDocument {
    let refusal = { (message: String) in
      BulkRefusal("Invalid mutation: \(message)", code: "INVALID_MUTATION", field: ["mutation"])
    }
    let checked: CheckedDocument
    do {
      checked = Validator(schema: service.schema).check(try Document(parsing: text))
    } catch {
      throw refusal(error.message)
    }
    if let error = checked.errors.first { throw refusal(error.message) }
    let operations = checked.document.operations
    guard operations.count == 1, let operation = operations.first, operation.kind == .mutation else {
      throw refusal("exactly one mutation is needed")
    }
    let roots = operation.selectionSet.selections.compactMap { selection -> String? in
      if case .field(let field) = selection { field.name } else { nil }
    }
    guard roots.count == 1, operation.selectionSet.selections.count == 1 else {
      throw refusal("exactly one top-level field is needed")
    }
    guard roots[0] != "stagedUploadsCreate", !roots[0].hasPrefix("bulkOperation") else {
      throw refusal("\(roots[0]) can't be run in bulk")
    }
    return checked
  }

  private func lines(of file: [UInt8]) throws(BulkRefusal) -> [JSONValue] {
    var found: [JSONValue] = []
    for line in file.split(separator: UInt8(ascii: "\n")) {
      let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if bytes.allSatisfy({ $0 == UInt8(ascii: " ") }) { continue }
      guard let json = try? JSONValue(parsing: Array(bytes)), json.objectValue != nil else {
        throw BulkRefusal(
          "Line \(found.count + 1) of the uploaded file isn't a JSON object.",
          code: "INVALID_STAGED_UPLOAD_FILE",
          field: ["stagedUploadPath"])
      }
      found.append(json)
    }
    guard !found.isEmpty else {
      throw BulkRefusal(
        "The uploaded file is empty.", code: "INVALID_STAGED_UPLOAD_FILE", field: ["stagedUploadPath"])
    }
    return found
  }

  /// `data` and `errors` of one line.
  private func answer(_ checked: CheckedDocument, _ variables: JSONValue) -> [JSONMember] {
    switch checked.prepare(operationName: nil, variables: variables) {
    case .rejected(let errors): return [JSONMember("errors", .array(errors.map(\.json)))]
    case .executable(let operation):
      do {
        guard let field = try operation.rootFields().first else { return [] }
        return answer(field, operation)
      } catch {
        return [JSONMember("errors", .array([error.json]))]
      }
    }
  }

  private func answer(_ field: CollectedField, _ operation: ExecutableOperation) -> [JSONMember] {
    let scopes = root.store.app.scopes
    let builder = ResponseBuilder(access: scopes.allowsEverything ? nil : AccessCheck(scopes: scopes))
    let run = MutationRun(root: root, store: root.store, version: service.version, builder: builder)
    do throws(ExecutionError) {
      var output: [UInt8] = []
      try run.answer(FieldPlan(field, operation.collector), into: &output)
      let data = (try? JSONValue(parsing: output)) ?? .null
      let errors = builder.log.errors.map(\.json)
      return [JSONMember("data", .object([JSONMember(field.responseKey, data)]))]
        + (errors.isEmpty ? [] : [JSONMember("errors", .array(errors))])
    } catch {
      return [JSONMember("errors", .array(builder.log.errors.map(\.json) + [error.json]))]
    }
  }
}
