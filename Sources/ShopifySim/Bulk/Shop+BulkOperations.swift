import HashTreeCollections

/// Bulk operations as the shop's clock and readers move them on.
extension Shop {
  mutating func startBulkOperation(
    _ kind: BulkOperation.Kind, _ query: String, _ outcome: BulkOutcome
  ) -> BulkOperation {
    lean(on: .bulkProgress)
    lean(on: kind == .query ? .bulkLines : .bulkMutationLines)
    let id = nextID()
    let operation = BulkOperation(
      id: id, kind: kind, query: query, createdAt: now,
      token: DeterministicUUID.text(seed: "\(configuration.domain)/\(configuration.idBase)/bulk/\(id)"),
      outcome: outcome)
    bulk.operations.append(operation)
    bulk.open.append(id)
    bulk.ids[operation.token] = id
    agenda.bulk.append(id, due: now.advanced(seconds: BulkOperations.duration))
    return operation
  }

  /// Moves operations on that are read: from CREATED to RUNNING, from there to their end.
  mutating func advanceBulkOperations(_ ids: [Int]) -> [Happening] {
    var happenings: [Happening] = []
    for id in ids {
      switch bulk.operations[id]?.status {
      case .created: bulk.operations[id]?.status = .running
      case .running, .canceling: happenings += endBulkOperation(id)
      default: continue
      }
    }
    return happenings
  }

  /// Ends the operation whose time has come.
  mutating func endDueBulkOperation() -> [Happening] {
    guard let entry = agenda.bulk.removeFirst(dueBy: now) else { return [] }
    return endBulkOperation(entry.id)
  }

  mutating func endBulkOperation(_ id: Int, failure: BulkOperation.ErrorCode? = nil) -> [Happening] {
    guard var operation = bulk.operations[id], operation.isOpen else { return [] }
    if operation.status == .canceling {
      operation.status = .canceled
    } else if let code = failure ?? operation.outcome.errorCode {
      operation.status = .failed
      operation.errorCode = code
    } else {
      operation.status = .completed
    }
    operation.completedAt = now
    bulk.operations[id] = operation
    bulk.open.removeAll { $0 == id }
    return [Happening(topic: .bulkOperationsFinish, resource: .bulkOperation(id), at: now)]
  }

  /// Performs a step of a script on every operation that isn't over.
  mutating func change(_ input: BulkChange) throws(ShopError) -> [Happening] {
    guard !bulk.open.isEmpty else {
      throw ShopError(
        code: .unknownOrder, message: "No bulk operation is running", place: "a bulk operation's step",
        remedy: "start one with bulkOperationRunQuery")
    }
    lean(on: .bulkEnds)
    var happenings: [Happening] = []
    for id in bulk.open {
      switch input {
      case .finish: happenings += endBulkOperation(id)
      case .fail(let code): happenings += endBulkOperation(id, failure: code)
      }
    }
    return happenings
  }
}

extension Behaviour {
  static let bulkProgress = Behaviour(
    "bulk.progress", .assumed,
    "A bulk operation's result is what the shop held when it was started; each reading of an operation moves it on, from CREATED to RUNNING to its end, and after a minute of the shop's clock it is over without a reading."
  )
  static let bulkLines = Behaviour(
    "bulk.lines", .documented,
    "Each object of a bulk query is a line of JSON; those of a nested connection are lines of their own with __parentId."
  )
  static let bulkGrouping = Behaviour(
    "bulk.grouping", .assumed,
    "Grouped, an object's lines follow it at once; ungrouped, all lines of a level stand before those of the next."
  )
  static let bulkMutationLines = Behaviour(
    "bulk.mutation.lines", .assumed,
    "A bulk mutation writes a line for each line of its variables, with the answer's data, its errors and __lineNumber."
  )
  static let bulkRefusals = Behaviour(
    "bulk.refusals", .assumed,
    "What a bulk query may not have is known from the documentation; the texts of the refusals are our own recollection."
  )
  static let bulkEnds = Behaviour(
    "bulk.ends", .assumed,
    "A cancelled operation, and one that a script lets fail, keeps the first half of its lines as partial data; one that may not read something fails with ACCESS_DENIED and no lines."
  )
  static let stagedUploads = Behaviour(
    "uploads.staged", .assumed,
    "Staged uploads go to the simulator itself, by multipart POST with the target's key or by PUT; the parameters besides the key are checked by nobody."
  )
  static let searchSyntax = Behaviour(
    "search.syntax", .documented,
    "Searches join filters with AND, OR, NOT, -, parentheses, comparators, quotes, prefixes and comma lists.")
  static let searchWarnings = Behaviour(
    "search.warnings", .captured,
    "Unknown filters, values that aren't accepted and words without a field are warned of in extensions.search and never fail; a value without quotes ends at a colon."
  )
  static let searchLeftOut = Behaviour(
    "search.left-out", .assumed,
    "A filter that is warned of is left out, as if the search didn't have it; titles and names are compared word by word, all else whole, without regard to case; a date without an offset is the shop's."
  )
}
