/// An argument of a field or directive, or a field of an input object.
public struct InputValueDefinition: Sendable, Hashable {
  public var name: String
  public var type: TypeReference
  public var defaultValue: GraphQLValue?
  public var directives: [Directive]

  /// Non-null without a default: it must be given.
  public var isRequired: Bool { type.isNonNull && defaultValue == nil }
}
