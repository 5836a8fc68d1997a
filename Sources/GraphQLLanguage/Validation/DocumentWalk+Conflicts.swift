extension DocumentWalk {
  /// A field with the type it is selected on.
  private struct Selected {
    var field: Field
    var parent: String
  }

  /// Looks for different fields, or the same field with different arguments, under one key of one type.
  ///
  /// Different return types are no conflict. Only called for operations whose expanded size is bounded.
  mutating func checkConflicts(_ operation: OperationDefinition) {
    guard let root = schema.rootTypeName(operation.kind) else { return }
    checkConflicts([(operation.selectionSet, root)], path: [operation.pathName])
  }

  private mutating func checkConflicts(_ sets: [(SelectionSet, String)], path: [String]) {
    var selected: [Selected] = []
    var visited: Set<String> = []
    for (set, type) in sets { flatten(set, on: type, into: &selected, visited: &visited) }
    var groups: [String: [Selected]] = [:]
    var order: [String] = []
    for entry in selected {
      if groups[entry.field.responseKey] == nil { order.append(entry.field.responseKey) }
      groups[entry.field.responseKey, default: []].append(entry)
    }
    for key in order {
      guard let group = groups[key], let first = group.first else { continue }
      for other in group.dropFirst() { compare(first, other, path: path + [key]) }
      let inner = group.compactMap { entry -> (SelectionSet, String)? in
        guard let set = entry.field.selectionSet, let type = schema.type(named: entry.parent),
          let definition = schema.field(entry.field.name, of: type)
        else { return nil }
        return (set, definition.type.name)
      }
      if !inner.isEmpty { checkConflicts(inner, path: path + [key]) }
    }
  }

  private func flatten(
    _ set: SelectionSet, on type: String, into selected: inout [Selected], visited: inout Set<String>
  ) {
    for selection in set.selections {
      switch selection {
      case .field(let field): selected.append(Selected(field: field, parent: type))
      case .inlineFragment(let fragment):
        flatten(fragment.selectionSet, on: fragment.typeCondition ?? type, into: &selected, visited: &visited)
      case .fragmentSpread(let spread):
        guard visited.insert(spread.name).inserted, let fragment = fragments[spread.name] else { continue }
        flatten(fragment.selectionSet, on: fragment.typeCondition, into: &selected, visited: &visited)
      }
    }
  }

  private mutating func compare(_ first: Selected, _ other: Selected, path: [String]) {
    guard schema.overlap(first.parent, other.parent) else { return }
    let key = first.field.responseKey
    if first.field.name != other.field.name {
      reportConflict(
        "Field '\(key)' has a field conflict: \(first.field.name) or \(other.field.name)?",
        at: [first.field.location, other.field.location], path: path, key: key)
    } else if first.field.argumentTexts != other.field.argumentTexts {
      reportConflict(
        "Field '\(key)' has an argument conflict: \(first.field.argumentTexts) or \(other.field.argumentTexts)?",
        at: [first.field.location, other.field.location], path: path, key: key)
    }
  }
}

extension Field {
  /// The arguments by name, positions left out.
  fileprivate var argumentTexts: String {
    "{" + arguments.map { "\($0.name): \($0.value)" }.sorted().joined(separator: ", ") + "}"
  }
}
