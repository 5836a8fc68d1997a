/// An argument of a field or directive, or a field of an input object.
public struct InputValueDefinition: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// The type its values must have.
  public var type: TypeReference
  /// The value it has when none is given.
  public var defaultValue: GraphQLValue?
  /// Its directives as written.
  public var directives: [Directive]

  /// Non-null without a default: it must be given.
  public var isRequired: Bool { type.isNonNull && defaultValue == nil }
}
