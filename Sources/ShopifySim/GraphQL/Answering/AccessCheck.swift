import GraphQLLanguage

/// Which fields an app may ask for.
struct AccessCheck {
  let scopes: AccessScopes

  /// Why a field can't be read; nil when it can. What a payload of a mutation holds is looked at as well.
  func denial(_ field: CollectedField) -> ExecutionError? {
    guard field.selectionSet != nil, let type = field.definition?.type.name else { return nil }
    let record = type.hasSuffix("Connection") ? String(type.dropLast("Connection".count)) : type
    return denial(ScopeTable.needed(forReading: record), field)
  }

  /// Why a mutation can't be done; nil when it can.
  func denial(ofMutation field: CollectedField) -> ExecutionError? {
    if let denied = denial(ScopeTable.needed(forMutation: field.name), field) { return denied }
    for type in Self.changedTypes(field) {
      if let denied = denial(ScopeTable.needed(forChanging: type), field) { return denied }
    }
    return nil
  }

  private func denial(_ needed: [String], _ field: CollectedField) -> ExecutionError? {
    scopes.allow(needed) ? nil : .accessDenied(needed, field)
  }

  /// What tags and metafields are set on: the types of the ids.
  private static func changedTypes(_ field: CollectedField) -> Set<String> {
    var ids: [String?] = []
    switch field.name {
    case "tagsAdd", "tagsRemove": ids = [field.argument("id")?.stringValue]
    case "metafieldsSet", "metafieldsDelete":
      ids = (field.argument("metafields")?.arrayValue ?? []).map { $0["ownerId"]?.stringValue }
    default: break
    }
    return Set(ids.compactMap { $0.flatMap { GID($0)?.type } })
  }
}
