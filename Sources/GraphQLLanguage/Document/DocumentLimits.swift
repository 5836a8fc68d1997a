/// Bounds that keep a hostile document from using up stack, memory or time.
public struct DocumentLimits: Sendable, Hashable {
  /// The longest document in bytes.
  public var bytes: Int
  /// The deepest nesting of braces, brackets and lists.
  public var depth: Int
  /// The most operations and fragments.
  public var definitions: Int
  /// The most variables of one operation.
  public var variables: Int
  /// The most fields one operation may select when all its fragments are written out.
  public var expandedFields: Int

  /// Bounds far above what clients of an Admin API send.
  public init(
    bytes: Int = 1 << 20, depth: Int = 64, definitions: Int = 1000, variables: Int = 250,
    expandedFields: Int = 20_000
  ) {
    self.bytes = bytes
    self.depth = depth
    self.definitions = definitions
    self.variables = variables
    self.expandedFields = expandedFields
  }
}
