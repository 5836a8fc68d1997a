import GraphQLLanguage

/// The query of a bulk operation, checked against what bulk operations may have.
struct BulkQuery {
  /// Evidence: documented.
  private static let connectionLimit = 5
  /// Connections within the root's. Evidence: documented as two levels; that they count below the root is assumed.
  private static let depthLimit = 2

  let operation: ExecutableOperation
  let root: CollectedField

  /// - Throws: why it can't be run, as the user error says it.
  init(_ text: String, schema: Schema) throws(BulkRefusal) {
    do {
      let document = try Document(parsing: text)
      let preparation = Validator(schema: schema).prepare(document, operationName: nil, variables: .null)
      switch preparation {
      case .rejected(let errors):
        throw BulkRefusal("Invalid bulk query: \(errors.first?.message ?? "")")
      case .executable(let operation): self.operation = operation
      }
      let roots = try operation.rootFields()
      guard operation.operation.kind == .query else {
        throw BulkRefusal("Invalid bulk query: only queries can be run, not mutations")
      }
      guard roots.count == 1, let root = roots.first else {
        throw BulkRefusal("Bulk queries must have a single top-level field.")
      }
      guard root.name != "node", root.name != "nodes" else {
        throw BulkRefusal("Bulk queries can't use the top-level `\(root.name)` field.")
      }
      self.root = root
      var survey = Survey(collector: operation.collector)
      try survey.visit(root, depth: -1, hasID: true)
      guard survey.count > 0 else { throw BulkRefusal("Bulk queries must contain at least one connection.") }
      guard survey.count <= Self.connectionLimit else {
        throw BulkRefusal("Bulk queries cannot contain more than \(Self.connectionLimit) connections.")
      }
      guard survey.depth <= Self.depthLimit else {
        throw BulkRefusal(
          "Bulk queries cannot contain connections nested more than \(Self.depthLimit) levels deep.")
      }
      guard survey.withoutID.isEmpty else {
        throw BulkRefusal(
          "The parent 'node' field for a nested connection must select the 'id' field without an alias and must be "
            + "of 'ID' return type. Connection fields without 'id': \(survey.withoutID.joined(separator: ", "))."
        )
      }
    } catch let refusal as BulkRefusal {
      throw refusal
    } catch let error as GraphQLError {
      throw BulkRefusal("Invalid bulk query: \(error.message)")
    } catch {
      throw BulkRefusal("Invalid bulk query: \(error)")
    }
  }

  /// Counts the connections of a query.
  private struct Survey {
    let collector: SelectionCollector
    var count = 0
    /// Levels of connections within the root's.
    var depth = 0
    /// Nested connections whose parents don't tell their ids.
    var withoutID: [String] = []

    mutating func visit(_ field: CollectedField, depth: Int, hasID: Bool) throws(GraphQLError) {
      guard let set = field.selectionSet, let type = field.definition?.type.name else { return }
      var depth = depth
      if type.hasSuffix("Connection") {
        count += 1
        depth += 1
        self.depth = max(self.depth, depth)
        if depth > 0, !hasID { withoutID.append(field.name) }
      }
      // What is selected for all types is met again for each of them.
      var known: Set<SourceLocation> = []
      for type in [type] + collector.typeConditions(of: set).filter({ $0 != type }) {
        let fields = try collector.fields(of: set, onType: type)
        // Objects within a node belong to it.
        let isNode = field.name == "node" || field.name == "nodes" || depth < 0
        let tellsID = isNode ? fields.contains { $0.name == "id" && $0.responseKey == "id" } : hasID
        for child in fields where known.insert(child.location).inserted {
          try visit(child, depth: depth, hasID: tellsID)
        }
      }
    }
  }
}
