import GraphQLLanguage

/// Which arguments change an answer; any other that is given with a value of its own is refused, not ignored.
enum HonouredArguments {
  private static let paging: Set<String> = ["first", "after", "last", "before", "reverse"]

  /// By type and field, besides those of paging: what the areas have, in files of their own.
  private static let others: [String: Set<String>] = [
    orders, orderParts, catalogue, people, payments, selling, engagement, operations, webhooks, app,
  ].reduce(into: [:]) { all, area in all.merge(area) { $0.union($1) } }

  static func check(
    _ field: CollectedField, of typeName: String, isConnection: Bool
  ) throws(ExecutionError) {
    // A mutation refuses for itself what it doesn't read; introspection has nothing that it ignores.
    if typeName == "Mutation" || typeName.hasPrefix("__") || field.name.hasPrefix("__") { return }
    let honoured = others["\(typeName).\(field.name)"] ?? []
    for argument in field.arguments where !honoured.contains(argument.name) {
      if isConnection ? paging.contains(argument.name) : argument.name == "first" { continue }
      if isHonoured(argument.name, field, typeName) { continue }
      let standard = field.definition?.argument(named: argument.name)?.defaultValue?.json()
      guard argument.value != standard, !argument.value.isNull else { continue }
      throw .notSimulated("Argument '\(argument.name)' of \(typeName).\(field.name)", type: typeName, field)
    }
  }

  private static func isHonoured(_ name: String, _ field: CollectedField, _ typeName: String) -> Bool {
    switch field.name {
    case "metafield", "metafields": ["namespace", "key", "keys"].contains(name)
    default: typeName == "QueryRoot" && (name == "id" || name == "identifier")
    }
  }
}
