import GraphQLLanguage

/// A root that also tells about its schema (GraphQL specification, October 2021, §4).
struct IntrospectionRoot: Resolvable {
  let base: any Resolvable
  let schema: Schema
  var typeName: String { base.typeName }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "__schema": .object(SchemaObject(schema: schema))
    case "__type":
      .optional(schema.type(named: field.argument("name")?.stringValue ?? "").map { TypeObject($0, schema) })
    default: try base.value(of: field)
    }
  }
}
