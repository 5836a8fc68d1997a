/// A schema read from its definition language; a type is parsed when it is first asked for.
///
/// Making one scans the text once for the names and places of its definitions. A copy shares what was parsed.
/// The built-in scalars, `@skip` and `@include` are always known. Type extensions are refused.
public struct Schema: Sendable {
  let storage: SchemaStorage

  /// Indexes a schema text. A text whose top level cannot be followed is refused with its place.
  public init(sdl: String) throws(GraphQLError) {
    try self.init(bytes: Array(sdl.utf8))
  }

  /// Indexes a schema text given as UTF-8.
  public init(bytes: [UInt8]) throws(GraphQLError) {
    storage = SchemaStorage(try SchemaIndex(bytes: bytes))
  }

  /// The type of that name; nil when it is unknown, or when its own definition cannot be parsed
  /// (``check()`` tells which).
  public func type(named name: String) -> TypeDefinition? { try? storage.type(named: name) }

  /// The directive of that name, without `@`.
  public func directive(named name: String) -> DirectiveDefinition? { storage.index.directives[name] }

  /// The root type's name for an operation, or nil when the schema has none.
  public func rootTypeName(_ kind: OperationDefinition.Kind) -> String? { storage.index.roots[kind] }

  /// Every defined type's name, in the order written; not those of introspection and the built-in scalars.
  public var typeNames: [String] { storage.index.names }

  /// The names of all types there are: defined, built in, and those of introspection.
  public var allTypeNames: [String] {
    let others = Set(storage.index.entries.keys).union(SchemaIndex.builtInScalars).subtracting(typeNames)
    return typeNames + others.sorted()
  }

  /// The directives, `skip` and `include` among them, by name.
  public var directives: [DirectiveDefinition] {
    storage.index.directives.values.sorted { $0.name < $1.name }
  }

  /// The field of a type; every composite type has `__typename`, the queries' root `__schema` and `__type` as well.
  public func field(_ name: String, of type: TypeDefinition) -> FieldDefinition? {
    guard name.hasPrefix("__") else { return type.field(named: name) }
    if name == "__typename", type.isComposite { return Self.typename }
    guard type.name == rootTypeName(.query) else { return nil }
    return Self.introspection.first { $0.name == name }
  }

  /// The object types a composite type can turn out to be, itself for an object.
  public func possibleTypes(of name: String) -> [String] {
    guard let type = type(named: name) else { return [] }
    switch type.kind {
    case .object: return [name]
    case .union: return type.members
    case .interface: return storage.index.implementations[name] ?? []
    case .scalar, .enumeration, .inputObject: return []
    }
  }

  /// Whether every value of the first type is one of the second: the same type, or an interface it implements,
  /// or a union it is a member of.
  public func isSubtype(_ name: String, of other: String) -> Bool {
    if name == other { return true }
    guard let wider = type(named: other) else { return false }
    switch wider.kind {
    case .union: return wider.members.contains(name)
    case .interface: return type(named: name)?.interfaces.contains(other) ?? false
    case .object, .scalar, .enumeration, .inputObject: return false
    }
  }

  /// Whether some object can be of both types.
  public func overlap(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    return !Set(possibleTypes(of: first)).isDisjoint(with: possibleTypes(of: second))
  }

  /// Parses every definition; throws for the first that is wrong. For tests and tools.
  public func check() throws(GraphQLError) {
    for name in typeNames { _ = try storage.type(named: name) }
  }

  private static let introspection = [
    FieldDefinition(name: "__schema", arguments: [], type: .nonNull(.named("__Schema")), directives: []),
    FieldDefinition(
      name: "__type",
      arguments: [
        InputValueDefinition(
          name: "name", type: .nonNull(.named("String")), defaultValue: nil, directives: [])
      ], type: .named("__Type"), directives: []),
  ]

  private static let typename = FieldDefinition(
    name: "__typename", arguments: [], type: .nonNull(.named("String")), directives: [])
}
