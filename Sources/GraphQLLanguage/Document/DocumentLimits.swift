/// Bounds that keep a hostile document from using up stack, memory or time.
public struct DocumentLimits: Sendable, Hashable {
  /// The longest document in bytes.
  public var bytes: Int
  /// The deepest nesting of braces, brackets and lists.
  public var depth: Int
  /// The most fields one operation may select when all its fragments are written out.
  public var expandedFields: Int

  public init(bytes: Int = 1 << 20, depth: Int = 100, expandedFields: Int = 100_000) {
    self.bytes = bytes
    self.depth = depth
    self.expandedFields = expandedFields
  }
}
