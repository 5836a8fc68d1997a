import GraphQLLanguage

extension CollectedField {
  /// Refuses an order that isn't simulated.
  func requireSortKey(among known: Set<String>) throws(ExecutionError) {
    guard let key = argument("sortKey")?.stringValue, !known.contains(key) else { return }
    throw .notSimulated("Sort key \(key) of \(name)", type: "QueryRoot", self)
  }

  func isSorted(by key: String) -> Bool { argument("sortKey")?.stringValue == key }

  /// The argument as an id of the type. Evidence: captured.
  func requiredID(_ name: String, type: String) throws(ExecutionError) -> GID {
    let text = argument(name)?.stringValue ?? ""
    guard let gid = GID(text), gid.type == type else { throw .invalidID(text, self) }
    return gid
  }
}
