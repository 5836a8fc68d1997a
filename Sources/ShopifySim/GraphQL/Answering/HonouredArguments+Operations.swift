/// Arguments of bulk operations and of nodes.
extension HonouredArguments {
  static let operations: [String: Set<String>] = [
    "QueryRoot.nodes": ["ids"],
    "QueryRoot.bulkOperations": ["query", "sortKey"],
    "QueryRoot.currentBulkOperation": ["type"],
  ]
}
