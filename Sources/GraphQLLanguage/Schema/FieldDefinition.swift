/// A field of an object or interface type.
public struct FieldDefinition: Sendable, Hashable {
  public var name: String
  public var arguments: [InputValueDefinition]
  public var type: TypeReference
  public var directives: [Directive]

  public func argument(named name: String) -> InputValueDefinition? { arguments.first { $0.name == name } }
}
