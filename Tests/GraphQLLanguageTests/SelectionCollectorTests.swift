import GraphQLLanguage
import Testing

@Suite("Collected selections")
struct SelectionCollectorTests {
  private func prepare(_ text: String, _ variables: JSONValue = .object([])) throws -> ExecutableOperation {
    let prepared = try Validator(schema: SmallSchema.schema()).prepare(
      Document(parsing: text), operationName: nil, variables: variables)
    switch prepared {
    case .executable(let operation): return operation
    case .rejected(let errors):
      throw GraphQLError(.execution, "\(errors)")
    }
  }

  @Test("Fields come in query order, fragments merged, one per key")
  func merged() throws {
    let operation = try prepare(
      """
      { shop { name } ...Q ... on QueryRoot { again: shop { id } shop { id } } }
      fragment Q on QueryRoot { orders(first: 2) { nodes { id } } shop { key: id } }
      """)
    let fields = try operation.rootFields()
    #expect(fields.map(\.responseKey) == ["shop", "orders", "again"])
    let set = try #require(fields[0].selectionSet)
    let inner = try operation.collector.fields(of: set, onType: "Shop")
    #expect(inner.map(\.responseKey) == ["name", "key", "id"])
    #expect(inner[0].definition?.type.description == "String!")
  }

  @Test("A fragment counts for the types its condition holds")
  func conditions() throws {
    let operation = try prepare(
      "{ node(id: 1) { __typename id ... on Order { name } ... on Customer { email } ... on Node { i: id } } }"
    )
    let set = try #require(operation.rootFields()[0].selectionSet)
    let order = try operation.collector.fields(of: set, onType: "Order")
    #expect(order.map(\.responseKey) == ["__typename", "id", "name", "i"])
    let customer = try operation.collector.fields(of: set, onType: "Customer")
    #expect(customer.map(\.responseKey) == ["__typename", "id", "email", "i"])
  }

  @Test("Arguments have variables and defaults filled in; absent variables leave the default or nothing")
  func arguments() throws {
    let operation = try prepare(
      "query A($n: Int = 4, $after: String, $r: Boolean) { orders(first: $n, after: $after, reverse: $r) { nodes { id } } }"
    )
    #expect(
      try operation.rootFields()[0].arguments
        == [JSONMember("first", 4), JSONMember("sortKey", "PROCESSED_AT"), JSONMember("reverse", false)])
  }

  @Test("Input objects have their defaults, from literals and from variables alike")
  func inputs() throws {
    let literal = try prepare(
      "mutation A { refund(input: {orderId: 7, lines: {id: \"a\"}}) @idempotent(key: \"k\") { order { id } } }"
    )
    let field = try literal.rootFields()[0]
    #expect(field.argument("input")?.description == #"{"orderId":7,"lines":[{"id":"a","quantity":1}]}"#)
    #expect(field.directives[0].argument("key") == "k")
    let variable = try prepare(
      "mutation A($input: OrderInput!) { orderUpdate(input: $input) { order { id } } }",
      ["input": ["id": "1", "tags": "a"]])
    #expect(
      try variable.rootFields()[0].argument("input")?.description
        == #"{"id":"1","tags":["a"],"sort":"CREATED_AT"}"#)
  }

  @Test("Skipped fields and fragments are left out")
  func skipped() throws {
    let operation = try prepare(
      "query A($no: Boolean!) { a: shop @include(if: $no) { id } b: shop @skip(if: $no) { id } ... @include(if: false) { c: shop { id } } }",
      ["no": false])
    #expect(try operation.rootFields().map(\.responseKey) == ["b"])
  }
  @Test("A document that is asked again answers with the new request's variables")
  func again() throws {
    let checked = Validator(schema: try SmallSchema.schema()).check(
      try Document(
        parsing: """
          query A($n: Int!, $no: Boolean!) {
            order(id: 1) { id ...Parts customer { id } }
            orders(first: 1) { nodes { id name @skip(if: $no) } }
          }
          fragment Parts on Order { lines(first: $n) { title(length: 3) } customer { email } }
          """))
    func keys(_ n: Int, _ no: Bool) throws -> [String] {
      let prepared = checked.prepare(operationName: nil, variables: ["n": .integer(n), "no": .boolean(no)])
      guard case .executable(let operation) = prepared else { return [] }
      let roots = try operation.rootFields()
      func below(_ field: CollectedField, _ type: String) throws -> [CollectedField] {
        try operation.collector.fields(of: try #require(field.selectionSet), onType: type)
      }
      let order = try below(roots[0], "Order")
      let customer = try below(order[2], "Customer")
      let nodes = try below(below(roots[1], "OrderConnection")[0], "Order")
      return order.map { $0.responseKey + $0.arguments.map(\.value.description).joined() }
        + customer.map(\.responseKey) + nodes.map(\.responseKey)
    }
    for _ in 0..<2 {
      #expect(try keys(4, false) == ["id", "lines4", "customer", "email", "id", "id", "name"])
      #expect(try keys(5, true) == ["id", "lines5", "customer", "email", "id", "id"])
    }
  }
}
