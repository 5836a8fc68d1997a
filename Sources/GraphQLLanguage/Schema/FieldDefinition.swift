/// A field of an object or interface type.
public struct FieldDefinition: Sendable, Hashable {
  /// The field's name.
  public var name: String
  /// The arguments it takes.
  public var arguments: [InputValueDefinition]
  /// What it returns.
  public var type: TypeReference
  /// Its directives as written.
  public var directives: [Directive]

  /// The argument of that name.
  public func argument(named name: String) -> InputValueDefinition? { arguments.first { $0.name == name } }
}
