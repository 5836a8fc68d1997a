/// Where each definition of a schema text stands, found by one scan over its bytes.
struct SchemaIndex: Sendable {
  static let builtInScalars: Set<String> = ["Int", "Float", "String", "Boolean", "ID"]

  let bytes: [UInt8]
  private(set) var entries: [String: Range<Int>] = [:]
  private(set) var names: [String] = []
  private(set) var implementations: [String: [String]] = [:]
  private(set) var directives: [String: DirectiveDefinition] = [:]
  private(set) var roots: [OperationDefinition.Kind: String] = [:]

  init(bytes text: [UInt8]) throws(GraphQLError) {
    bytes = text + IntrospectionTypes.definitions
    directives["skip"] = Self.conditional("skip")
    directives["include"] = Self.conditional("include")
    var hasSchema = false
    let own = try DefinitionScanner.definitions(in: IntrospectionTypes.definitions).map { definition in
      var definition = definition
      let range = definition.range
      definition.range = range.lowerBound + text.count..<range.upperBound + text.count
      return definition
    }
    for definition in try DefinitionScanner.definitions(in: text) + own {
      switch definition.keyword {
      case "schema":
        hasSchema = true
        var parser = SchemaParser(bytes: bytes, range: definition.range)
        roots = try parser.roots()
      case "directive":
        var parser = SchemaParser(bytes: bytes, range: definition.range)
        let directive = try parser.directiveDefinition()
        directives[directive.name] = directive
      default:
        guard entries.updateValue(definition.range, forKey: definition.name) == nil else {
          throw DefinitionScanner.error(
            "\(definition.name) is defined twice", bytes, definition.range.lowerBound)
        }
        if definition.range.lowerBound < text.count { names.append(definition.name) }
        if definition.keyword == "type" {
          for interface in definition.interfaces {
            implementations[interface, default: []].append(definition.name)
          }
        }
      }
    }
    if !hasSchema {
      for (kind, name) in [
        (OperationDefinition.Kind.query, "Query"), (.mutation, "Mutation"), (.subscription, "Subscription"),
      ]
      where entries[name] != nil {
        roots[kind] = name
      }
    }
  }

  private static func conditional(_ name: String) -> DirectiveDefinition {
    DirectiveDefinition(
      name: name,
      arguments: [
        InputValueDefinition(
          name: "if", type: .nonNull(.named("Boolean")), defaultValue: nil, directives: [])
      ],
      locations: ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"], isRepeatable: false)
  }
}
