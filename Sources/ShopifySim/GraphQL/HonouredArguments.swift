import GraphQLLanguage

/// Which arguments change an answer; any other that is given with a value of its own is refused, not ignored.
enum HonouredArguments {
  private static let paging: Set<String> = ["first", "after", "last", "before", "reverse"]

  static func check(
    _ field: CollectedField, of typeName: String, isConnection: Bool
  ) throws(ExecutionError) {
    for argument in field.arguments where !isHonoured(argument.name, field, typeName, isConnection) {
      let standard = field.definition?.argument(named: argument.name)?.defaultValue?.json()
      guard argument.value != standard, !argument.value.isNull else { continue }
      throw .notSimulated("Argument '\(argument.name)' of \(typeName).\(field.name)", type: typeName, field)
    }
  }

  private static func isHonoured(
    _ name: String, _ field: CollectedField, _ typeName: String, _ isConnection: Bool
  ) -> Bool {
    if isConnection { return paging.contains(name) || (typeName == "QueryRoot" && name == "query") }
    switch (typeName, name) {
    case ("QueryRoot", "id"), ("InventoryLevel", "names"), (_, "first"): return true
    case ("InventoryItem", "locationId"), ("Location", "inventoryItemId"): return true
    case ("Order", "includeRemovals"): return true
    default: return false
    }
  }
}
