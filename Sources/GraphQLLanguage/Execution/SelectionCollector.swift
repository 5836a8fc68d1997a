/// Merges a selection set's fields for one type, through its fragments.
public struct SelectionCollector: Sendable {
  /// The schema that the fields are looked up in.
  public let schema: Schema
  private let selections: DocumentSelections
  private let variables: JSONValue

  /// `variables` is the coerced object of a validated operation.
  init(schema: Schema, selections: DocumentSelections, variables: JSONValue) {
    self.schema = schema
    self.selections = selections
    self.variables = variables
  }

  /// The fields selected on a type, in query order, one per response key.
  ///
  /// Two different fields under one key are an error of code `execution`.
  public func fields(
    of selectionSet: SelectionSet, onType type: String
  ) throws(GraphQLError) -> [CollectedField] {
    let place = DocumentSelections.Place(set: selectionSet.location, type: type)
    if !selectionSet.isMerged, let known = selections.fields(at: place) { return known }
    var collection = Collection(type: schema.type(named: type), typeName: type)
    try collect(selectionSet, into: &collection, depth: 0)
    if !selectionSet.isMerged, !collection.hasVariables { selections.keep(collection.fields, at: place) }
    return collection.fields
  }

  /// The types that fragments of a selection set are for, at any depth of fragments, each once.
  public func typeConditions(of set: SelectionSet) -> [String] {
    var conditions: [String] = []
    var visited: Set<String> = []
    var waiting = [set]
    while let next = waiting.popLast() {
      for selection in next.selections {
        switch selection {
        case .field: continue
        case .inlineFragment(let fragment):
          if let type = fragment.typeCondition, !conditions.contains(type) { conditions.append(type) }
          waiting.append(fragment.selectionSet)
        case .fragmentSpread(let spread):
          guard visited.insert(spread.name).inserted, let fragment = selections.fragments[spread.name] else {
            continue
          }
          if !conditions.contains(fragment.typeCondition) { conditions.append(fragment.typeCondition) }
          waiting.append(fragment.selectionSet)
        }
      }
    }
    return conditions
  }

  private struct Collection {
    let type: TypeDefinition?
    let typeName: String
    var fields: [CollectedField] = []
    var keys: [String: Int] = [:]
    var visited: Set<String> = []
    /// Whether variables have a say in what is collected.
    var hasVariables = false
  }

  private func collect(
    _ set: SelectionSet, into collection: inout Collection, depth: Int
  ) throws(GraphQLError) {
    guard depth <= selections.limits.depth else {
      throw GraphQLError(
        .limitExceeded, "fragments nest deeper than \(selections.limits.depth) levels", at: [set.location])
    }
    for selection in set.selections {
      switch selection {
      case .field(let field):
        guard isIncluded(field.directives, &collection) else { continue }
        try add(field, to: &collection)
      case .inlineFragment(let fragment):
        guard isIncluded(fragment.directives, &collection),
          applies(fragment.typeCondition, to: collection.typeName)
        else {
          continue
        }
        try collect(fragment.selectionSet, into: &collection, depth: depth + 1)
      case .fragmentSpread(let spread):
        guard isIncluded(spread.directives, &collection), collection.visited.insert(spread.name).inserted,
          let fragment = selections.fragments[spread.name],
          applies(fragment.typeCondition, to: collection.typeName)
        else { continue }
        try collect(fragment.selectionSet, into: &collection, depth: depth + 1)
      }
    }
  }

  private func applies(_ condition: String?, to type: String) -> Bool {
    condition.map { schema.isSubtype(type, of: $0) } ?? true
  }

  private func add(_ field: Field, to collection: inout Collection) throws(GraphQLError) {
    let definition = collection.type.flatMap { schema.field(field.name, of: $0) }
    let arguments = resolve(field.arguments, definition?.arguments ?? [])
    if field.arguments.contains(where: \.value.hasVariables) { collection.hasVariables = true }
    guard let index = collection.keys[field.responseKey] else {
      collection.keys[field.responseKey] = collection.fields.count
      collection.fields.append(
        CollectedField(
          responseKey: field.responseKey, name: field.name, arguments: arguments,
          directives: directives(field.directives), selectionSet: field.selectionSet,
          location: field.location, definition: definition))
      return
    }
    let known = collection.fields[index]
    guard known.name == field.name, known.arguments == arguments else {
      throw GraphQLError(
        .execution, "Field '\(field.responseKey)' has a field conflict: \(known.name) or \(field.name)?",
        at: [known.location, field.location])
    }
    if let more = field.selectionSet { collection.fields[index] = known.merged(more) }
  }

  private func isIncluded(_ directives: [Directive], _ collection: inout Collection) -> Bool {
    for directive in directives {
      if directive.arguments.contains(where: \.value.hasVariables) { collection.hasVariables = true }
      let condition = directive.arguments.first { $0.name == "if" }?.value.json(variables: variables)
      if directive.name == "skip", condition == true { return false }
      if directive.name == "include", condition == false { return false }
    }
    return true
  }

  private func directives(_ directives: [Directive]) -> [CollectedDirective] {
    directives.filter { $0.name != "skip" && $0.name != "include" }.map { directive in
      CollectedDirective(
        name: directive.name,
        arguments: resolve(directive.arguments, schema.directive(named: directive.name)?.arguments ?? []))
    }
  }

  /// Given values and defaults, in the schema's order.
  private func resolve(_ given: [Argument], _ definitions: [InputValueDefinition]) -> [JSONMember] {
    let coercion = InputCoercion(schema: schema, variables: variables)
    return definitions.compactMap { definition in
      let argument = given.first { $0.name == definition.name }
      return coercion.value(argument?.value, for: definition).map { JSONMember(definition.name, $0) }
    }
  }
}
