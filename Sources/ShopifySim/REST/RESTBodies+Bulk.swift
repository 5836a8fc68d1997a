import GraphQLLanguage

extension RESTBodies {
  /// The payload of `bulk_operations/finish`. Evidence: documented.
  func bulkOperation(_ operation: BulkOperation) -> JSONValue {
    [
      "admin_graphql_api_id": .string(operation.gid.description),
      "completed_at": form.time(operation.completedAt),
      "created_at": form.time(operation.createdAt),
      "error_code": operation.errorCode.map { .string($0.rawValue.lowercased()) } ?? .null,
      "status": .string(operation.status.rawValue.lowercased()),
      "type": .string(operation.kind.rawValue.lowercased()),
    ]
  }
}
