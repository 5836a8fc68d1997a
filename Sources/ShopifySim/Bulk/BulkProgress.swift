import GraphQLLanguage

/// Reading a bulk operation moves it on.
enum BulkProgress {
  /// Moves those that a query is about to read.
  static func move(readBy fields: [CollectedField], in store: any AdminStore) {
    guard fields.contains(where: { readers.contains($0.name) }) else { return }
    let bulk = store.shop.bulk
    guard !bulk.open.isEmpty else { return }
    var wanted: Set<Int> = []
    for field in fields {
      switch field.name {
      case "bulkOperation", "node": wanted.formUnion(ids([field.argument("id")]))
      case "nodes": wanted.formUnion(ids(field.argument("ids")?.arrayValue ?? []))
      case "bulkOperations": wanted.formUnion(bulk.open)
      case "currentBulkOperation":
        if let current = bulk.current(kind(field)) { wanted.insert(current.id) }
      default: continue
      }
    }
    let moved = bulk.open.filter(wanted.contains)
    guard !moved.isEmpty else { return }
    do {
      try store.change { shop throws(ShopError) in ((), shop.advanceBulkOperations(moved)) }
    } catch {
      // A shop whose clock can't go on leaves them where they are.
    }
  }

  static func kind(_ field: CollectedField) -> BulkOperation.Kind {
    field.argument("type")?.stringValue.flatMap { BulkOperation.Kind(rawValue: $0) } ?? .query
  }

  private static let readers: Set<String> = [
    "bulkOperation", "bulkOperations", "currentBulkOperation", "node", "nodes",
  ]

  private static func ids(_ values: [JSONValue?]) -> [Int] {
    values.compactMap { $0?.stringValue.flatMap { GID($0) } }.filter { $0.type == "BulkOperation" }.map(
      \.number)
  }
}
