import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("GraphQL answers against their schema")
struct GraphQLSchemaTests {
  /// Asks every field of every type that can be reached, one by one, and holds each answer to the field's type.
  private struct Explorer {
    let lab: GraphQLLab
    let schema: Schema
    var visited: Set<String> = []
    var answered: Set<String> = []
    var complaints: [String] = []

    mutating func explore(_ typeName: String, depth: Int, _ wrap: (String) -> String, _ path: [String]) throws
    {
      guard depth > 0, let type = schema.type(named: typeName) else { return }
      for field in type.fields where !field.arguments.contains(where: \.isRequired) {
        let place = "\(typeName).\(field.name)"
        guard visited.insert(place).inserted else { continue }
        guard let part = try ask(field, wrap, path, place) else { continue }
        answered.insert(place)
        complain(Self.misfit(part, field.type, schema, place))
        try descend(field, part, depth: depth, wrap, path)
      }
    }

    /// The field's own value; nil when it isn't simulated.
    private func ask(
      _ field: FieldDefinition, _ wrap: (String) -> String, _ path: [String], _ place: String
    ) throws -> JSONValue? {
      let isComposite = schema.type(named: field.type.name)?.isComposite ?? false
      let below = isComposite ? field.type.name.hasSuffix("Connection") ? page(field) : " { __typename }" : ""
      let answer = try lab.answer(wrap(field.name + below))
      if let error = answer["errors"]?[0] {
        #expect(error.at("extensions.code") == "LAB_NOT_SIMULATED", "\(place): \(error)")
        return nil
      }
      return value(answer["data"] ?? .null, path + [field.name])
    }

    /// A page's selection; a few connections have no nodes, or nodes that are texts.
    private func page(_ field: FieldDefinition) -> String {
      let nodes = schema.type(named: field.type.name)?.field(named: "nodes")?.type.name
      let isObject = nodes.flatMap { schema.type(named: $0) }?.isComposite ?? false
      return
        "(first: 5) { \(isObject ? "nodes { __typename }" : "") edges { cursor } pageInfo { endCursor } }"
    }

    private mutating func descend(
      _ field: FieldDefinition, _ part: JSONValue, depth: Int, _ wrap: (String) -> String, _ path: [String]
    ) throws {
      let isConnection = field.type.name.hasSuffix("Connection")
      let objects = isConnection ? part.elements : part.arrayValue ?? [part]
      for name in Set(objects.compactMap { $0["__typename"]?.stringValue }) {
        let inner: (String) -> String = { selection in
          let typed = "__typename ... on \(name) { \(selection) }"
          return wrap(
            field.name + (isConnection ? "(first: 5) { nodes { \(typed) } }" : " { \(typed) }"))
        }
        try explore(name, depth: depth - 1, inner, path + [field.name] + (isConnection ? ["nodes"] : []))
      }
    }

    private mutating func complain(_ text: String?) { if let text { complaints.append(text) } }

    /// The value at a path, through the first elements of lists that have it.
    private func value(_ json: JSONValue, _ path: [String]) -> JSONValue? {
      guard let first = path.first else { return json }
      if let elements = json.arrayValue { return elements.lazy.compactMap { value($0, path) }.first }
      return json[first].flatMap { value($0, Array(path.dropFirst())) }
    }

    /// What is wrong with a value of a type.
    private static func misfit(
      _ value: JSONValue, _ type: TypeReference, _ schema: Schema, _ place: String
    ) -> String? {
      if value.isNull { return type.isNonNull ? "\(place) is null, but of type \(type)" : nil }
      if let element = type.element {
        guard let elements = value.arrayValue else { return "\(place) is no list" }
        return elements.lazy.compactMap { misfit($0, element, schema, place) }.first
      }
      let definition = schema.type(named: type.name)
      if definition?.kind == .enumeration {
        let isKnown = value.stringValue.map { definition?.hasValue($0) ?? false } ?? false
        return isKnown ? nil : "\(place) is \(value), no value of \(type.name)"
      }
      let fits =
        switch type.name {
        case "Int": value.intValue != nil
        case "Float": value.numberText != nil
        case "Boolean": value.boolValue != nil
        case "String", "ID", "DateTime", "Decimal", "Money", "URL", "HTML", "UnsignedInt64", "BigInt", "Date",
          "FormattedString":
          value.stringValue != nil
        case "JSON": true
        default: value.objectValue != nil
        }
      return fits ? nil : "\(place) is \(value), which is no \(type)"
    }
  }

  @Test("Every field that is answered has the schema's type, and every other is refused with our own code")
  func conformity() throws {
    let lab = try GraphQLShops.full()
    var explorer = Explorer(lab: lab, schema: try AdminSchema.newest.schema())
    try explorer.explore("QueryRoot", depth: 7, { "{ \($0) }" }, [])
    let orders = lab.shop.orders.map(\.gid) + lab.shop.draftOrders.map(\.gid)
    for gid in orders + lab.shop.companies.map(\.gid) {
      try explorer.explore(
        gid.type, depth: 6, { "{ node(id: \"\(gid)\") { ... on \(gid.type) { \($0) } } }" }, ["node"])
    }
    #expect(explorer.complaints == [])
    // The pairs of type and field that were answered: fewer means that something is no longer simulated.
    #expect(explorer.answered.count >= 600, "\(explorer.answered.count)")
  }
}
