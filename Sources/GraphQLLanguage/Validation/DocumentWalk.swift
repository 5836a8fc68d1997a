/// One pass over a document's operations and fragments, collecting what is wrong.
struct DocumentWalk {
  /// No more errors than this are collected.
  static let errorLimit = 100

  let schema: Schema
  let document: Document
  let fragments: [String: FragmentDefinition]
  private(set) var errors: [ValidationError] = []
  /// Names from the operation or fragment down to where the walk is.
  var path: [String] = []
  /// The operation or fragment being walked, and what each of them uses.
  var scope = ""
  var uses: [String: ScopeUses] = [:]

  init(schema: Schema, document: Document) {
    self.schema = schema
    self.document = document
    fragments = document.fragmentsByName
  }

  mutating func run() {
    checkNames()
    for (index, operation) in document.operations.enumerated() { walk(operation, index: index) }
    for fragment in document.fragments { walk(fragment) }
    let graph = FragmentGraph(document: document)
    for name in graph.cyclic {
      guard let fragment = fragments[name] else { continue }
      report(
        .infiniteLoop, "Fragment \(name) contains an infinite loop", at: fragment.location,
        path: ["fragment \(name)"], ("fragmentName", name))
    }
    checkFragmentUses()
    for (index, operation) in document.operations.enumerated() { checkVariableUses(operation, index: index) }
    guard errors.isEmpty else { return }
    for operation in document.operations {
      guard let size = graph.size(of: operation.selectionSet) else { continue }
      let limits = document.limits
      if size.fields > limits.expandedFields || size.depth > limits.depth {
        report(
          .tooManyFields,
          "The operation selects \(size.fields) fields, \(size.depth) deep, with its fragments written out; at most "
            + "\(limits.expandedFields) fields and \(limits.depth) levels are executed",
          at: operation.location, path: [operation.pathName])
      } else {
        checkConflicts(operation)
      }
    }
  }

  mutating func report(
    _ code: ValidationError.Code, _ message: String, at location: SourceLocation, path: [String]? = nil,
    _ extras: (String, String)...
  ) {
    guard errors.count < Self.errorLimit else { return }
    errors.append(
      ValidationError(
        code, message, at: [location], path: path ?? self.path,
        extras: extras.map { JSONMember($0.0, .string($0.1)) }))
  }

  mutating func reportConflict(_ message: String, at locations: [SourceLocation], path: [String], key: String)
  {
    guard errors.count < Self.errorLimit else { return }
    errors.append(
      ValidationError(
        .fieldConflict, message, at: locations, path: path, extras: [JSONMember("fieldName", .string(key))]))
  }

  /// Runs the body one name further down.
  mutating func descend(_ name: String, _ body: (inout DocumentWalk) -> Void) {
    path.append(name)
    body(&self)
    path.removeLast()
  }

  private mutating func checkNames() {
    var seen: Set<String> = []
    for operation in document.operations {
      if let name = operation.name {
        if !seen.insert(name).inserted {
          report(
            .uniquelyNamedOperations, "Operation name \"\(name)\" must be unique", at: operation.location,
            path: [], ("operationName", name))
        }
      } else if document.operations.count > 1 {
        report(
          .uniquelyNamedOperations, "Operation name is required when multiple operations are present",
          at: operation.location, path: [])
      }
    }
    var names: Set<String> = []
    for fragment in document.fragments where !names.insert(fragment.name).inserted {
      report(
        .fragmentNotUnique, "Fragment name \"\(fragment.name)\" must be unique", at: fragment.location,
        path: [], ("fragmentName", fragment.name))
    }
  }

  static func operationScope(_ index: Int) -> String { "operation \(index)" }

  private mutating func walk(_ operation: OperationDefinition, index: Int) {
    scope = Self.operationScope(index)
    descend(operation.pathName) { walk in
      walk.checkDeclarations(operation)
      walk.check(operation.directives, place: operation.kind.rawValue.uppercased())
      guard let root = walk.schema.rootTypeName(operation.kind), let type = walk.schema.type(named: root)
      else {
        walk.report(
          ValidationError.Code("missing\(operation.kind.rawValue.capitalizedName)Configuration"),
          "Schema is not configured for \(operation.kind.pluralName)", at: operation.location)
        return
      }
      walk.walk(operation.selectionSet, on: type, parent: operation.location)
    }
  }

  private mutating func walk(_ fragment: FragmentDefinition) {
    scope = fragment.name
    descend("fragment \(fragment.name)") { walk in
      walk.check(fragment.directives, place: "FRAGMENT_DEFINITION")
      guard let type = walk.fragmentType(fragment.typeCondition, at: fragment.location) else { return }
      walk.walk(fragment.selectionSet, on: type, parent: fragment.location)
    }
  }
}

extension OperationDefinition.Kind {
  fileprivate var pluralName: String {
    switch self {
    case .query: "queries"
    case .mutation: "mutations"
    case .subscription: "subscriptions"
    }
  }
}

extension String {
  fileprivate var capitalizedName: String { prefix(1).uppercased() + dropFirst() }
}
