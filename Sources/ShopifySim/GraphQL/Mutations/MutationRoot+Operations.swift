import GraphQLLanguage
import HashTreeCollections

/// Mutations of bulk operations and uploads.
extension MutationRoot {
  /// The answer, nil for other fields.
  func operations(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "bulkOperationRunQuery": try bulkQuery(field)
    case "bulkOperationRunMutation": try bulkMutation(field)
    case "bulkOperationCancel": try bulkCancel(field)
    case "stagedUploadsCreate": try stagedUploads(field)
    default: nil
    }
  }

  private func bulkQuery(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    guard let service else { return nil }
    let input = MutationInput(field)
    let text = input.text("query") ?? ""
    let isGrouped = input.bool("groupObjects") ?? false
    try input.finish()
    let reading = reading
    guard reading.shop.bulk.open(.query).count < BulkOperations.limit else {
      return refused(BulkRefusal(limitOf: .query), field)
    }
    let query: BulkQuery
    do {
      query = try BulkQuery(text, schema: service.schema)
    } catch {
      return refused(error, field)
    }
    let scopes = store.app.scopes
    let run = BulkQueryRun(
      access: scopes.allowsEverything ? nil : AccessCheck(scopes: scopes), isGrouped: isGrouped)
    let outcome = try run.outcome(of: query, from: QueryRoot(reading: reading, webhooks: webhooks))
    return started(.query, text, outcome, field)
  }

  private func bulkMutation(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    guard let service else { return nil }
    let input = MutationInput(field)
    let text = input.text("mutation") ?? ""
    let path = input.text("stagedUploadPath") ?? ""
    _ = input.bool("groupObjects")
    try input.finish()
    let bulk = store.shop.bulk
    guard bulk.open(.mutation).count < BulkOperations.limit else {
      return refused(BulkRefusal(limitOf: .mutation), field)
    }
    guard let file = bulk.uploads[path]?.bytes else {
      let refusal = BulkRefusal(
        "The JSONL file could not be found. Try uploading the file again, and check that you've entered the URL "
          + "correctly for the stagedUploadPath mutation argument.", code: "NO_SUCH_FILE", field: nil)
      return refused(refusal, field)
    }
    do {
      let outcome = try BulkMutationRun(root: self, service: service).outcome(of: text, variables: file)
      return started(.mutation, text, outcome, field)
    } catch {
      return refused(error, field)
    }
  }

  private func bulkCancel(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let input = MutationInput(field)
    let id = try input.id("id", "BulkOperation")?.number ?? 0
    try input.finish()
    guard let operation = store.shop.bulk.operations[id] else {
      return refused(BulkRefusal("Bulk operation does not exist", field: ["id"]), field)
    }
    guard operation.status == .created || operation.status == .running else {
      let status = operation.status.rawValue.lowercased()
      return refused(
        BulkRefusal("A bulk operation cannot be canceled when it is \(status)", field: ["id"]), field)
    }
    do {
      try store.change { shop throws(ShopError) in
        shop.lean(on: .bulkEnds)
        shop.bulk.operations[id]?.status = .canceling
        return ((), [])
      }
    } catch {
      return refused(BulkRefusal(error.message, field: ["id"]), field)
    }
    return answer(id, field)
  }

  private func started(
    _ kind: BulkOperation.Kind, _ text: String, _ outcome: BulkOutcome, _ field: CollectedField
  ) -> ResolvedValue {
    do {
      let id = try store.change { shop throws(ShopError) in
        (shop.startBulkOperation(kind, text, outcome).id, [])
      }
      return answer(id, field)
    } catch {
      return refused(BulkRefusal(error.message), field)
    }
  }

  private func answer(_ id: Int, _ field: CollectedField) -> ResolvedValue {
    let reading = reading
    let operation = reading.shop.bulk.operations[id].map {
      BulkOperationObject(operation: $0, reading: reading)
    }
    return .object(PayloadObject(field, ["bulkOperation": .optional(operation)]))
  }

  private func refused(_ refusal: BulkRefusal, _ field: CollectedField) -> ResolvedValue {
    .object(PayloadObject(field, refused: [refusal.userError]))
  }

  private func stagedUploads(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let input = MutationInput(field)
    var wanted: [(resource: String, filename: String, mimeType: String, isPut: Bool)] = []
    var errors: [UserErrorObject] = []
    for file in input.objects("input") ?? [] {
      let resource = file.text("resource") ?? ""
      let isPut = file.text("httpMethod") ?? "PUT" == "PUT"
      let filename = file.text("filename") ?? ""
      wanted.append((resource, filename, file.text("mimeType") ?? "", isPut))
      if ["VIDEO", "MODEL_3D"].contains(resource), file.json("fileSize").map(\.isNull) ?? true {
        errors.append(
          UserErrorObject(field: file.path(to: "fileSize"), message: "file size is required for \(resource)"))
      }
      if filename.isEmpty {
        errors.append(UserErrorObject(field: file.path(to: "filename"), message: "filename can't be blank"))
      }
      _ = file.json("fileSize")
    }
    try input.finish()
    guard errors.isEmpty else { return .object(PayloadObject(field, refused: errors)) }
    let files = wanted
    let uploads: [StagedUpload]
    do {
      uploads = try store.change { shop throws(ShopError) in
        (files.map { shop.stageUpload($0.resource, $0.filename, $0.mimeType) }, [])
      }
    } catch {
      return .object(PayloadObject(field, refused: [UserErrorObject(error, field: nil)]))
    }
    let origin = reading.origin
    return .object(
      PayloadObject(
        field,
        [
          "stagedTargets": .list(
            zip(uploads, wanted).map { StagedTargetObject(upload: $0, isPut: $1.isPut, origin: origin) })
        ]))
  }
}

extension Shop {
  /// Makes a key for a file that will be uploaded.
  fileprivate mutating func stageUpload(
    _ resource: String, _ filename: String, _ mimeType: String
  ) -> StagedUpload {
    lean(on: .stagedUploads)
    let uuid = DeterministicUUID.text(
      seed: "\(configuration.domain)/\(configuration.idBase)/upload/\(nextID())")
    let folder = resource == "BULK_MUTATION_VARIABLES" ? "bulk" : resource.lowercased()
    // What would end or escape the path of an address is left out.
    let name = filename.filter { $0.isLetter || $0.isNumber || "._-".contains($0) }
    let key = "tmp/\(id)/\(folder)/\(uuid)/\(name)"
    let upload = StagedUpload(key: key, mimeType: mimeType, resource: resource)
    bulk.uploads[key] = upload
    return upload
  }
}
