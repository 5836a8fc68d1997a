import GraphQLLanguage
import Testing

@Suite("Schemas")
struct SchemaTests {
  @Test("Types, fields, arguments, defaults, members and values are found")
  func lookup() throws {
    let schema = try SmallSchema.schema()
    try schema.check()
    let root = try #require(schema.type(named: "QueryRoot"))
    let orders = try #require(root.field(named: "orders"))
    #expect(orders.type.description == "OrderConnection!")
    #expect(orders.argument(named: "sortKey")?.defaultValue == .enumeration("PROCESSED_AT"))
    #expect(schema.type(named: "Application")?.members == ["Coupon", "Manual"])
    #expect(schema.type(named: "OrderSortKeys")?.hasValue("CREATED_AT") == true)
    #expect(schema.type(named: "OrderIdentifierInput")?.isOneOf == true)
    #expect(schema.type(named: "ID")?.kind == .scalar)
    #expect(schema.type(named: "Nothing") == nil)
    #expect(schema.rootTypeName(.query) == "QueryRoot")
    #expect(schema.rootTypeName(.subscription) == nil)
    #expect(schema.directive(named: "idempotent")?.locations == ["FIELD"])
  }

  @Test("Interfaces and unions know what they can be")
  func possible() throws {
    let schema = try SmallSchema.schema()
    #expect(schema.possibleTypes(of: "Node") == ["Shop", "Order", "Customer"])
    #expect(schema.isSubtype("Order", of: "Node"))
    #expect(schema.isSubtype("Coupon", of: "Application"))
    #expect(!schema.isSubtype("Line", of: "Node"))
    #expect(schema.overlap("Node", "Order"))
    #expect(!schema.overlap("Node", "Application"))
  }

  @Test("Descriptions, comments, keywords as names and one-line texts are no obstacle")
  func layout() throws {
    let schema = try Schema(
      sdl: #"""
        "a" type Query { "b" type: type! # }
          input(enum: String = "}" @deprecated(reason: "{")): Int } """
        type Not { x }
        """ type type implements union & Other { a: Int } interface union { a: Int } interface Other
        union scalar = | type | Query directive @on(a: Int = 1) repeatable on FIELD | QUERY scalar enum @on(a: 2)
        """#)
    try schema.check()
    #expect(schema.typeNames == ["Query", "type", "union", "Other", "scalar", "enum"])
    #expect(schema.type(named: "Query")?.field(named: "input")?.arguments[0].defaultValue == .string("}"))
    #expect(schema.type(named: "scalar")?.members == ["type", "Query"])
    #expect(schema.possibleTypes(of: "union") == ["type"])
    #expect(schema.directive(named: "on")?.isRepeatable == true)
    #expect(schema.rootTypeName(.query) == "Query")
  }

  @Test(
    "A text that is no schema is refused with its place",
    arguments: [
      ("type A { x: Int", 1, 16), ("type A { x: Int }\n}", 2, 1), ("typo A { x: Int }", 1, 1),
      ("type A {x: Int}\nextend type A {y: Int}", 2, 1), ("type A {x: Int} type A {y: Int}", 1, 17),
      ("\"\"\"\ntype A {x: Int}", 1, 1), ("type {x: Int}", 1, 1), ("schema { x: A }", 1, 10),
    ])
  func refused(sdl: String, line: Int, column: Int) throws {
    let error = try #require(throws: GraphQLError.self) { try Schema(sdl: sdl) }
    #expect(error.code == .invalidSchema)
    #expect(error.locations == [Place(line: line, column: column)], "\(error)")
  }

  @Test("A wrong definition is told by check and otherwise unknown")
  func lazy() throws {
    let schema = try Schema(sdl: "type Query { a Int } type B { b: Int }")
    #expect(schema.type(named: "Query") == nil)
    #expect(schema.type(named: "B") != nil)
    #expect(throws: GraphQLError.self) { try schema.check() }
  }
}
