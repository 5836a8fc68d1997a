extension DocumentWalk {
  /// Declared names, types and defaults of an operation's variables.
  mutating func checkDeclarations(_ operation: OperationDefinition) {
    var seen: Set<String> = []
    for variable in operation.variables {
      check(variable.directives, place: "VARIABLE_DEFINITION")
      if !seen.insert(variable.name).inserted {
        report(
          .variableNotUnique, "There can only be one variable named \"\(variable.name)\"",
          at: variable.location, ("variableName", variable.name))
      }
      let type = schema.type(named: variable.type.name)
      guard let type, type.isInput else {
        report(
          .variableRequiresValidType,
          "\(variable.type.name) isn't a \(type == nil ? "defined" : "valid") input type (on $\(variable.name))",
          at: variable.location, ("typeName", variable.type.name), ("variableName", variable.name))
        continue
      }
      if let value = variable.defaultValue, !LiteralCheck(schema: schema).accepts(value, as: variable.type) {
        report(
          .defaultValueInvalidType,
          "Default value for $\(variable.name) doesn't match type \(variable.type)", at: variable.location,
          ("variableName", variable.name), ("typeName", variable.type.description))
      }
    }
  }

  /// Every fragment must be used, and every one used must be there.
  mutating func checkFragmentUses() {
    var used: Set<String> = []
    for scope in document.operations.indices.map(Self.operationScope) + document.fragments.map(\.name) {
      for spread in uses[scope]?.spreads ?? [] {
        used.insert(spread.name)
        guard fragments[spread.name] == nil else { continue }
        report(
          .fragmentNotDefined, "Fragment \(spread.name) was used, but not defined", at: spread.location,
          path: spread.path, ("fragmentName", spread.name))
      }
    }
    for fragment in document.fragments where !used.contains(fragment.name) {
      report(
        .fragmentNotDefined, "Fragment \(fragment.name) was defined, but not used", at: fragment.location,
        path: ["fragment \(fragment.name)"], ("fragmentName", fragment.name))
    }
  }

  /// An operation's variables against their uses in it and in all fragments it reaches.
  mutating func checkVariableUses(_ operation: OperationDefinition, index: Int) {
    let declared = Dictionary(
      operation.variables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let name = operation.name ?? "anonymous \(operation.kind.rawValue)"
    var used: Set<String> = []
    var pending = [Self.operationScope(index)]
    var visited = Set(pending)
    while let scope = pending.popLast() {
      guard let uses = uses[scope] else { continue }
      for spread in uses.spreads where visited.insert(spread.name).inserted { pending.append(spread.name) }
      for use in uses.variables {
        used.insert(use.name)
        if let variable = declared[use.name] {
          check(variable, against: use)
        } else {
          report(
            .variableNotDefined, "Variable $\(use.name) is used by \(name) but not declared",
            at: use.location, path: use.path, ("variableName", use.name))
        }
      }
    }
    for variable in operation.variables where !used.contains(variable.name) {
      report(
        .variableNotUsed, "Variable $\(variable.name) is declared by \(name) but not used",
        at: variable.location, path: [operation.pathName], ("variableName", variable.name))
    }
  }

  private mutating func check(_ variable: VariableDefinition, against use: ScopeUses.VariableUse) {
    guard let type = use.type else { return }
    var given = variable.type
    if let value = variable.defaultValue, value != .null, !given.isNonNull { given = .nonNull(given) }
    let wanted = use.hasDefault ? type.nullable : type
    let mismatch: String
    if given.name != wanted.name {
      mismatch = "Type mismatch"
    } else if given.listDepth != wanted.listDepth {
      mismatch = "List dimension mismatch"
    } else if !given.isAtLeastAsStrict(as: wanted) {
      mismatch = "Nullability mismatch"
    } else {
      return
    }
    report(
      .variableMismatch,
      "\(mismatch) on variable $\(use.name) and argument \(use.argument) (\(variable.type) / \(type))",
      at: use.location, path: use.path, ("variableName", use.name),
      ("typeName", variable.type.description), ("argumentName", use.argument), ("errorMessage", mismatch))
  }
}

extension TypeReference {
  fileprivate var listDepth: Int {
    element.map { $0.listDepth + 1 } ?? 0
  }

  /// Same name and list depth assumed: whether it is non-null wherever the other is.
  fileprivate func isAtLeastAsStrict(as other: TypeReference) -> Bool {
    if other.isNonNull, !isNonNull { return false }
    guard let inner = element, let otherInner = other.element else { return true }
    return inner.isAtLeastAsStrict(as: otherInner)
  }
}
