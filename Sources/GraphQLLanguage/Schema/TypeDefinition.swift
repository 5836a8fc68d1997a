/// A type of a schema, with its fields, values or members.
public struct TypeDefinition: Sendable {
  /// The six kinds of type.
  public enum Kind: String, Sendable, Hashable {
    case scalar, object, interface, union, enumeration, inputObject
  }

  /// What kind it is.
  public var kind: Kind
  /// The type's name.
  public var name: String
  /// The interfaces it names in `implements`.
  public var interfaces: [String]
  /// Output fields of an object or an interface.
  public private(set) var fields: [FieldDefinition]
  /// Fields of an input object.
  public private(set) var inputFields: [InputValueDefinition]
  /// Values of an enumeration.
  public private(set) var values: [String]
  /// The values that are marked as deprecated.
  public private(set) var deprecatedValues: Set<String>
  /// Member types of a union.
  public var members: [String]
  /// Its directives as written.
  public var directives: [Directive]
  private var fieldIndex: [String: Int]
  private var valueSet: Set<String>

  init(
    kind: Kind, name: String, interfaces: [String] = [], fields: [FieldDefinition] = [],
    inputFields: [InputValueDefinition] = [], values: [String] = [], deprecatedValues: Set<String> = [],
    members: [String] = [], directives: [Directive] = []
  ) {
    self.kind = kind
    self.name = name
    self.interfaces = interfaces
    self.fields = fields
    self.inputFields = inputFields
    self.values = values
    self.deprecatedValues = deprecatedValues
    self.members = members
    self.directives = directives
    let names = kind == .inputObject ? inputFields.map(\.name) : fields.map(\.name)
    fieldIndex = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    valueSet = Set(values)
  }

  /// The output field of that name, found without a search.
  public func field(named name: String) -> FieldDefinition? {
    kind == .inputObject ? nil : fieldIndex[name].map { fields[$0] }
  }

  /// The input field of that name, found without a search.
  public func inputField(named name: String) -> InputValueDefinition? {
    kind == .inputObject ? fieldIndex[name].map { inputFields[$0] } : nil
  }

  /// Whether an enumeration has that value.
  public func hasValue(_ name: String) -> Bool { valueSet.contains(name) }

  /// Whether exactly one input field must be given.
  public var isOneOf: Bool { directives.contains { $0.name == "oneOf" } }

  /// Objects, interfaces and unions: what needs a selection.
  public var isComposite: Bool { kind == .object || kind == .interface || kind == .union }

  /// Scalars, enumerations and input objects: what an argument or variable may be.
  public var isInput: Bool { kind == .scalar || kind == .enumeration || kind == .inputObject }
}
