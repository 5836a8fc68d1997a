extension DocumentWalk {
  mutating func walk(_ set: SelectionSet, on type: TypeDefinition, parent: SourceLocation) {
    for selection in set.selections {
      switch selection {
      case .field(let field):
        descend(field.responseKey) { $0.walk(field, on: type, parent: parent) }
      case .inlineFragment(let fragment):
        descend(fragment.typeCondition.map { "... on \($0)" } ?? "...") { walk in
          walk.check(fragment.directives, place: "INLINE_FRAGMENT")
          guard let condition = fragment.typeCondition else {
            walk.walk(fragment.selectionSet, on: type, parent: fragment.location)
            return
          }
          guard let inner = walk.fragmentType(condition, at: fragment.location) else { return }
          walk.checkSpread(nil, of: inner, inside: type, at: fragment.location)
          walk.walk(fragment.selectionSet, on: inner, parent: fragment.location)
        }
      case .fragmentSpread(let spread):
        descend("... \(spread.name)") { walk in
          walk.check(spread.directives, place: "FRAGMENT_SPREAD")
          walk.uses[walk.scope, default: ScopeUses()].spreads.append(
            (spread.name, spread.location, walk.path))
          guard let fragment = walk.fragments[spread.name],
            let inner = walk.schema.type(named: fragment.typeCondition), inner.isComposite
          else { return }
          walk.checkSpread(spread.name, of: inner, inside: type, at: spread.location)
        }
      }
    }
  }

  private mutating func walk(_ field: Field, on type: TypeDefinition, parent: SourceLocation) {
    guard let definition = schema.field(field.name, of: type) else {
      if type.kind == .union {
        report(
          .selectionMismatch, "Selections can't be made directly on unions (see selections on \(type.name))",
          at: parent, path: Array(path.dropLast()), ("nodeName", type.name))
      } else {
        report(
          .undefinedField, "Field '\(field.name)' doesn't exist on type '\(type.name)'", at: field.location,
          ("typeName", type.name), ("fieldName", field.name))
      }
      return
    }
    guard let result = schema.type(named: definition.type.name) else { return }
    let node = "field '\(field.name)'"
    if let set = field.selectionSet, !result.isComposite {
      let selections = set.selections.map(\.quoted).joined(separator: ", ")
      report(
        .selectionMismatch,
        "Selections can't be made on \(result.kind == .enumeration ? "enum" : "scalar")s (\(node) returns "
          + "\(result.name) but has selections [\(selections)])",
        at: field.location, ("nodeName", node), ("typeName", result.name))
      return
    }
    if field.selectionSet == nil, result.isComposite {
      report(
        .selectionMismatch,
        "Field must have selections (\(node) returns \(result.name) but has no selections. "
          + "Did you mean '\(field.name) { ... }'?)",
        at: field.location, ("nodeName", node), ("typeName", result.name))
      return
    }
    check(field.arguments, of: ArgumentOwner(field: field.name, at: field.location), definition.arguments)
    check(field.directives, place: "FIELD")
    if let set = field.selectionSet { walk(set, on: result, parent: field.location) }
  }

  /// The type of a fragment's condition, if it is one that fields can be selected on.
  mutating func fragmentType(_ name: String, at location: SourceLocation) -> TypeDefinition? {
    guard let type = schema.type(named: name) else {
      report(
        .undefinedType, "No such type \(name), so it can't be a fragment condition", at: location,
        ("typeName", name))
      return nil
    }
    guard type.isComposite else {
      report(
        .fragmentOnNonCompositeType, "Invalid fragment on type \(name) (must be Union, Interface or Object)",
        at: location, ("typeName", name))
      return nil
    }
    return type
  }

  private mutating func checkSpread(
    _ name: String?, of inner: TypeDefinition, inside outer: TypeDefinition, at location: SourceLocation
  ) {
    guard !schema.overlap(inner.name, outer.name) else { return }
    report(
      .cannotSpreadFragment,
      "Fragment \(name.map { "\($0) " } ?? "")on \(inner.name) can't be spread inside \(outer.name)",
      at: location, ("typeName", inner.name), ("fragmentName", name ?? "unknown"), ("parentName", outer.name))
  }
}

extension Selection {
  fileprivate var quoted: String {
    switch self {
    case .field(let field): "\"\(field.name)\""
    case .inlineFragment(let fragment):
      "\"... \(fragment.typeCondition.map { "on \($0) " } ?? ""){ ... }\""
    case .fragmentSpread(let spread): "\"\(spread.name)\""
    }
  }
}
