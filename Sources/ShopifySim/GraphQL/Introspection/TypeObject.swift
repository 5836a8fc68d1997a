import GraphQLLanguage

/// `__Type`: a named type, or a wrapper around another.
struct TypeObject: Resolvable {
  private enum Subject {
    case named(TypeDefinition)
    case list(TypeReference)
    case nonNull(TypeReference)
  }

  private let subject: Subject
  private let schema: Schema
  var typeName: String { "__Type" }

  init(_ type: TypeDefinition, _ schema: Schema) {
    subject = .named(type)
    self.schema = schema
  }

  /// Nil for a reference to a type that isn't there.
  init?(_ reference: TypeReference, _ schema: Schema) {
    switch reference {
    case .named(let name):
      guard let type = schema.type(named: name) else { return nil }
      subject = .named(type)
    case .list(let inner): subject = .list(inner)
    case .nonNull(let inner): subject = .nonNull(inner)
    }
    self.schema = schema
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch subject {
    case .named(let type): named(type, field)
    case .list(let inner): wrapper("LIST", inner, field)
    case .nonNull(let inner): wrapper("NON_NULL", inner, field)
    }
  }

  private func wrapper(_ kind: String, _ inner: TypeReference, _ field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "kind": .text(kind)
    case "ofType": .optional(TypeObject(inner, schema))
    case "isOneOf": .bool(false)
    default: .null
    }
  }

  private func named(_ type: TypeDefinition, _ field: CollectedField) -> ResolvedValue? {
    let all = field.argument("includeDeprecated")?.boolValue == true
    switch field.name {
    case "kind": return .text(Self.kinds[type.kind])
    case "name": return .text(type.name)
    case "fields":
      guard type.kind == .object || type.kind == .interface else { return .null }
      return .list(
        type.fields.filter { all || !$0.directives.isDeprecated }
          .map { FieldObject(definition: $0, schema: schema) })
    case "interfaces":
      guard type.kind == .object || type.kind == .interface else { return .null }
      return .list(type.interfaces.map { TypeObject(.named($0), schema) })
    case "possibleTypes":
      guard type.kind == .interface || type.kind == .union else { return .null }
      return .list(schema.possibleTypes(of: type.name).map { TypeObject(.named($0), schema) })
    case "enumValues":
      guard type.kind == .enumeration else { return .null }
      return .list(
        type.values.filter { all || !type.deprecatedValues.contains($0) }
          .map { EnumValueObject(name: $0, isDeprecated: type.deprecatedValues.contains($0)) })
    case "inputFields":
      guard type.kind == .inputObject else { return .null }
      return .list(
        type.inputFields.filter { all || !$0.directives.isDeprecated }
          .map { InputValueObject(definition: $0, schema: schema) })
    case "isOneOf": return .bool(type.isOneOf)
    default: return .null
    }
  }

  private static let kinds: [TypeDefinition.Kind: String] = [
    .scalar: "SCALAR", .object: "OBJECT", .interface: "INTERFACE", .union: "UNION", .enumeration: "ENUM",
    .inputObject: "INPUT_OBJECT",
  ]
}

extension [Directive] {
  /// Whether `@deprecated` is among them; the carried schemas leave its reason out.
  var isDeprecated: Bool { contains { $0.name == "deprecated" } }
}
