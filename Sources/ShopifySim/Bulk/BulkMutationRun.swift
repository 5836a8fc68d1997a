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
      var line = answer(checked, variables)
      line.append(utf8: #""__lineNumber":\#(number)}"#)
      outcome.lines.append(line)
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

  /// One line's answer up to its number: `{"data":{…},"errors":[…],`.
  private func answer(_ checked: CheckedDocument, _ variables: JSONValue) -> [UInt8] {
    switch checked.prepare(operationName: nil, variables: variables) {
    case .rejected(let errors): return Self.answer(nil, errors.map(\.json))
    case .executable(let operation):
      do {
        guard let field = try operation.rootFields().first else { return Self.answer(nil, []) }
        return answer(field, operation)
      } catch {
        return Self.answer(nil, [error.json])
      }
    }
  }

  private func answer(_ field: CollectedField, _ operation: ExecutableOperation) -> [UInt8] {
    let scopes = root.store.app.scopes
    let builder = ResponseBuilder(access: scopes.allowsEverything ? nil : AccessCheck(scopes: scopes))
    let run = MutationRun(root: root, store: root.store, version: service.version, builder: builder)
    do throws(ExecutionError) {
      var data = [UInt8(ascii: "{")] + field.encodedKey
      try run.answer(FieldPlan(field, operation.collector), into: &data)
      data.append(UInt8(ascii: "}"))
      return Self.answer(data, builder.log.errors.map(\.json))
    } catch {
      return Self.answer(nil, builder.log.errors.map(\.json) + [error.json])
    }
  }

  private static func answer(_ data: [UInt8]?, _ errors: [JSONValue]) -> [UInt8] {
    var line = [UInt8(ascii: "{")]
    if let data {
      line.append(utf8: #""data":"#)
      line.append(contentsOf: data)
      line.append(UInt8(ascii: ","))
    }
    if !errors.isEmpty {
      line.append(utf8: #""errors":"#)
      JSONValue.array(errors).encode(into: &line)
      line.append(UInt8(ascii: ","))
    }
    return line
  }
}
