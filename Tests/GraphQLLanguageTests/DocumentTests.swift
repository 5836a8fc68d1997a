import GraphQLLanguage
import Testing

@Suite("Documents")
struct DocumentTests {
  @Test("Operations, variables, directives, fragments and values are read with their places")
  func whole() throws {
    let document = try Document(
      parsing: """
        #graphql
        query Orders($first: Int = 5, $ids: [ID!]!) {
          list: orders(first: $first, filter: {tag: "a", on: [A, null, -1.5e3, true]}) @include(if: true) {
            ...Parts
            ... on Order { id }
          }
        }
        fragment Parts on OrderConnection { nodes { id } }
        """)
    let operation = try #require(document.operation(named: nil))
    #expect(operation.pathName == "query Orders")
    #expect(operation.location == Place(line: 2, column: 1))
    #expect(operation.variables.map(\.type.description) == ["Int", "[ID!]!"])
    #expect(operation.variables[0].defaultValue == .int("5"))
    #expect(operation.variables[1].location == Place(line: 2, column: 31))
    guard case .field(let field) = operation.selectionSet.selections[0] else {
      Issue.record("a field is expected")
      return
    }
    #expect(field.responseKey == "list")
    #expect(field.name == "orders")
    #expect(field.location == Place(line: 3, column: 3))
    #expect(field.arguments[1].value.description == #"{tag: "a", on: [A, null, -1.5e3, true]}"#)
    #expect(field.directives[0].name == "include")
    #expect(field.selectionSet?.selections.count == 2)
    #expect(document.fragment(named: "Parts")?.typeCondition == "OrderConnection")
  }

  @Test("Quoted and block strings are read as the specification says")
  func strings() throws {
    let document = try Document(
      parsing: #"""
        { a(x: "é\u0041\u{1F600}\n\"") b(y: """

            one \""" "two"
              three

          """) }
        """#)
    let values = document.operations[0].selectionSet.selections.compactMap { selection -> GraphQLValue? in
      if case .field(let field) = selection { field.arguments[0].value } else { nil }
    }
    #expect(values == [.string("éA😀\n\""), .string("one \"\"\" \"two\"\n  three")])
  }

  @Test("Columns count characters, and every kind of line end counts once")
  func places() throws {
    let document = try Document(parsing: "{ a(x: \"éé😀\") b\r\n c\r d\n e }")
    let places = document.operations[0].selectionSet.selections.compactMap { selection -> Place? in
      if case .field(let field) = selection { field.location } else { nil }
    }
    #expect(places.map(\.description) == ["[1, 3]", "[1, 15]", "[2, 2]", "[3, 2]", "[4, 2]"])
  }

  @Test(
    "A syntax error reads as Shopify's",
    arguments: [
      ("query A {\n  shop {\n    name", "syntax error, unexpected end of file at [3, 5]"),
      ("mutation (: Int) { a }", #"syntax error, unexpected COLON (":"), expecting VAR_SIGN at [1, 11]"#),
      ("", "syntax error, unexpected end of file at [1, 1]"),
      ("{ a( }", #"syntax error, unexpected RCURLY ("}") at [1, 6]"#),
      ("{ }", #"syntax error, unexpected RCURLY ("}") at [1, 3]"#),
      ("shop { name }", #"syntax error, unexpected IDENTIFIER ("shop") at [1, 1]"#),
      ("{ a? }", #"syntax error, unexpected invalid token ("?") at [1, 4]"#),
      ("{ a(x: 01) }", #"syntax error, unexpected invalid token ("01") at [1, 8]"#),
      ("{ a(x: $) }", #"syntax error, unexpected RPAREN (")") at [1, 9]"#),
      ("query A($a: Int = $b) { a }", #"syntax error, unexpected VAR_SIGN ("$") at [1, 19]"#),
    ])
  func syntax(text: String, message: String) throws {
    let error = try #require(throws: GraphQLError.self) { try Document(parsing: text) }
    #expect(error.message == message)
    #expect(error.code == .parseError)
  }

  @Test("The entry in errors has no path and Shopify's code")
  func json() throws {
    let error = try #require(throws: GraphQLError.self) { try Document(parsing: "{ a(") }
    #expect(
      error.json.description
        == #"{"message":"syntax error, unexpected end of file at [1, 4]","locations":[{"line":1,"column":4}],"#
        + #""extensions":{"code":"PARSE_ERROR"}}"#)
  }

  @Test(
    "Hostile nesting is refused, not followed",
    arguments: [
      String(repeating: "{a", count: 100_000),
      "{a(x:" + String(repeating: "[", count: 100_000),
      "{a(x:" + String(repeating: "{a:", count: 100_000),
      "{" + String(repeating: "...{", count: 100_000),
      "query A($a:" + String(repeating: "[", count: 100_000),
      String(repeating: "{a}", count: 2_000),
      "query A(" + String(repeating: "$a: Int ", count: 300) + ") {a}",
      String(repeating: " ", count: 2 << 20),
    ])
  func hostile(text: String) throws {
    let error = try #require(throws: GraphQLError.self) { try Document(parsing: text) }
    #expect(error.code == .limitExceeded)
  }

  @Test("Cut off or with one byte changed, a document is read or refused, never trapped over")
  func mutations() throws {
    let text =
      #"query A($a: [ID!]! = ["x"]) { b: a(x: {y: -1.5e3, z: """q""" }) @c(d: "\u00e9") { ...F ... on T { i } } }"#
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      _ = try? Document(parsing: String(decoding: bytes[..<index], as: UTF8.self))
      for byte in Array("{}()[]\"$@!:.\\é\u{0}".utf8) {
        var changed = bytes
        changed[index] = byte
        _ = try? Document(parsing: String(decoding: changed, as: UTF8.self))
      }
    }
  }
}
