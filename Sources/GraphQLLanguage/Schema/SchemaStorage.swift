import Synchronization

/// A schema's index and the types parsed so far.
final class SchemaStorage: Sendable {
  let index: SchemaIndex
  private let parsed = Mutex<[String: TypeDefinition]>([:])

  init(_ index: SchemaIndex) {
    self.index = index
  }

  func type(named name: String) throws(GraphQLError) -> TypeDefinition? {
    if let known = parsed.withLock({ $0[name] }) { return known }
    guard let entry = index.entries[name] else {
      return SchemaIndex.builtInScalars.contains(name) ? TypeDefinition(kind: .scalar, name: name) : nil
    }
    var parser = SchemaParser(bytes: index.bytes, range: entry)
    let type = try parser.typeDefinition()
    parsed.withLock { $0[name] = type }
    return type
  }
}
