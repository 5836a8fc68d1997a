/// One call's work on a database: the copy it mutates and what it changed.
///
/// Confined to the call that made it. When the call is done its ``database`` takes the place of the old one;
/// when the call throws, it is dropped.
final class Transaction {
  struct CacheKey: Hashable {
    let model: String
    let id: Int
    let field: String
  }

  var database: Database
  /// The time of every record written in this transaction: seconds since 1970, UTC.
  let time: Int
  /// Records that have to settle, with the fields changed; `*` for created and touched ones.
  var changed: [String: [Int: Set<String>]] = [:]
  /// How many creates, writes, unlinks and methods are under way.
  var depth = 0
  /// Values worked out since the last change.
  var cache: [CacheKey: FieldValue] = [:]

  init(_ database: Database, time: Int) {
    self.database = database
    self.time = time
  }

  func markChanged(_ model: String, _ ids: [Int], _ fields: Set<String>) {
    cache.removeAll(keepingCapacity: true)
    guard !database.behaviours[model].isEmpty else { return }
    for id in ids { changed[model, default: [:]][id, default: []].formUnion(fields) }
  }
}
