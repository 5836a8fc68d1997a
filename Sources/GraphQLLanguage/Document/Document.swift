/// A parsed GraphQL document: operations and fragments, every node with its line and column.
public struct Document: Sendable, Hashable {
  /// The operations in the order written.
  public var operations: [OperationDefinition]
  /// The named fragments in the order written.
  public var fragments: [FragmentDefinition]
  /// The bounds it was read under; the validator keeps to them as well.
  public var limits: DocumentLimits

  /// Reads a document. A syntax error reads as Shopify's: `syntax error, unexpected end of file at [3, 5]`,
  /// code `PARSE_ERROR`; a document beyond `limits` has code `limitExceeded`.
  public init(parsing text: String, limits: DocumentLimits = DocumentLimits()) throws(GraphQLError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= limits.bytes else {
      throw GraphQLError(
        .limitExceeded, "the document has \(bytes.count) bytes; at most \(limits.bytes) are read")
    }
    var parser = try DocumentParser(bytes: bytes, limits: limits)
    self = try parser.document()
  }

  init(operations: [OperationDefinition], fragments: [FragmentDefinition], limits: DocumentLimits) {
    self.operations = operations
    self.fragments = fragments
    self.limits = limits
  }

  /// The operation of that name, or the only one when no name is given; nil when that is ambiguous or missing.
  public func operation(named name: String?) -> OperationDefinition? {
    guard let name, !name.isEmpty else { return operations.count == 1 ? operations[0] : nil }
    return operations.first { $0.name == name }
  }

  /// The fragments by their names; of several the first.
  var fragmentsByName: [String: FragmentDefinition] {
    Dictionary(fragments.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fragment of that name.
  public func fragment(named name: String) -> FragmentDefinition? { fragments.first { $0.name == name } }
}
