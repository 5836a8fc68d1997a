import GraphQLLanguage

/// A bulk operation as GraphQL shows it; its counts are texts. Evidence: documented.
struct BulkOperationObject: Resolvable {
  let operation: BulkOperation
  let reading: ShopReading
  var typeName: String { "BulkOperation" }
  var cursorID: Int { operation.id }

  private var status: BulkOperation.Status { operation.status(at: reading.shop.now) }
  private var result: [UInt8]? { operation.result(at: reading.shop.now) }
  private var url: String { reading.origin + operation.path }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(operation.gid)
    case "type": .text(operation.kind.rawValue)
    case "status": .text(status.rawValue)
    case "query": .text(operation.query)
    case "createdAt": .time(operation.createdAt)
    case "completedAt": .time(operation.completedAt)
    case "errorCode": .text(operation.errorCode?.rawValue)
    case "objectCount": .unsigned(operation.objectCount(of: operation.outcome.lines.count))
    case "rootObjectCount": .unsigned(operation.objectCount(of: operation.outcome.rootCount))
    case "fileSize": result.map { .unsigned($0.count) } ?? .null
    case "url": .text(status == .completed && result != nil ? url : nil)
    case "partialDataUrl": .text(status != .completed && result != nil ? url : nil)
    default: nil
    }
  }
}

extension ShopReading {
  /// Where the shop is reached: as the app last called it, else under its own name.
  var origin: String { app.origin ?? "https://\(shop.configuration.domain)" }

  /// Evidence: names and accepted values captured.
  func bulkOperations(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<BulkOperation>(
      field,
      [
        .id { $0.id }, .time("created_at") { $0.createdAt }, .time("completed_at") { $0.completedAt },
        .word("operation_type", ["query", "mutation"], is: { $0.kind.rawValue }),
        .word(
          "status", ["canceled", "canceling", "completed", "created", "failed", "running"],
          is: { $0.status.rawValue }),
      ], in: self)
    return try page(
      shop.bulk.operations, field, search,
      [.created("CREATED_AT") { $0.createdAt }, .time("COMPLETED_AT") { $0.completedAt }]
    ) { [self] in BulkOperationObject(operation: $0, reading: self) }
  }
}
