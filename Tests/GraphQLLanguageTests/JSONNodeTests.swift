import GraphQLLanguage
import Testing

@Suite("JSON with places")
struct JSONNodeTests {
  @Test("Every value knows its line and column")
  func places() throws {
    let node = try JSONNode(parsing: "{\"a\": [1,\n  {\"é\": \"ü\", \"b\": null}],\n\"c\" :true}")
    #expect(node.location == Place(line: 1, column: 1))
    #expect(node["a"]?.elements?[0].location == Place(line: 1, column: 8))
    #expect(node["a"]?.elements?[1].location == Place(line: 2, column: 3))
    #expect(node["a"]?.elements?[1]["é"]?.location == Place(line: 2, column: 9))
    #expect(node["a"]?.elements?[1]["b"]?.location == Place(line: 2, column: 19))
    #expect(node["c"]?.location == Place(line: 3, column: 6))
  }

  @Test(
    "The value is the one that is read without places",
    arguments: ["[]", "{}", "[[1.10, -0e5], \"\\u00e9\", {\"a\": false}]"])
  func values(text: String) throws {
    #expect(try JSONNode(parsing: text).value == JSONValue(parsing: text))
  }

  @Test("What is no strict JSON is refused as without places")
  func refused() throws {
    let error = try #require(throws: GraphQLError.self) { try JSONNode(parsing: "[1,\n 02]") }
    #expect(error.locations == [Place(line: 2, column: 2)])
  }
}
