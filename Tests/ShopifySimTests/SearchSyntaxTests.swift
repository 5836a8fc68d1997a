import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Searches are read as Shopify reads them, and warn of what they can't use")
struct SearchSyntaxTests {
  /// Fields of products by title; the second is archived and tagged.
  private static func lab() throws -> GraphQLLab {
    var lab = GraphQLLab(Shop(ShopFixture.configuration()))
    try lab.apply(
      .product(
        ProductChange(
          sku: ShopFixture.tee, action: .change(title: nil, status: "ARCHIVED", tags: ["vip guest", "x"]))))
    return lab
  }

  private static func titles(_ query: String) throws -> [String] {
    let answer = try lab().answer(
      "query Q($q: String) { products(first: 9, query: $q) { nodes { title } } }", ["q": .string(query)])
    #expect(answer["errors"] == nil)
    return (answer.at("data.products")?.elements ?? []).compactMap { $0["title"]?.stringValue }
  }

  private static func notes(_ query: String) throws -> [JSONValue] {
    let answer = try lab().answer(
      "query Q($q: String) { products(first: 9, query: $q) { nodes { title } } }", ["q": .string(query)])
    #expect(answer["errors"] == nil)
    return answer.at("extensions.search")?.arrayValue ?? []
  }

  @Test(
    "Filters are joined, negated, grouped, quoted, cut to prefixes and listed",
    arguments: [
      ("title:Mug OR title:Book", ["Mug", "Book"]), ("NOT title:Mug", ["Tee", "Book"]),
      ("-title:Mug", ["Tee", "Book"]), ("-title:Mug -title:Tee", ["Book"]),
      ("(title:Mug OR title:Tee) AND status:active", ["Mug"]),
      ("title:Mug OR title:Tee status:active", ["Mug"]),
      ("NOT (title:Mug OR title:Tee)", ["Book"]), ("title:M*", ["Mug"]), ("title:mug,book", ["Mug", "Book"]),
      ("title:'Mug','Tee'", ["Mug", "Tee"]), ("tag:'vip guest'", ["Tee"]), ("tag:\"vip guest\"", ["Tee"]),
      ("tag:vip\\ guest", ["Tee"]), ("tag:vip", []), ("tag:*", ["Tee"]), ("-tag:*", ["Mug", "Book"]),
      ("tee", ["Tee"]), ("M*", ["Mug"]), ("mug tee", []), ("sku:TEE", ["Tee"]),
      ("created_at:<=now", ["Mug", "Tee", "Book"]),
      ("created_at:<now AND updated_at:>2100", []), ("", ["Mug", "Tee", "Book"]), ("((((title:Mug", ["Mug"]),
      ("title:Mug)", ["Mug"]), ("OR", ["Mug", "Tee", "Book"]), ("AND NOT", ["Mug", "Tee", "Book"]),
    ])
  func found(query: String, titles: [String]) throws {
    #expect(try Self.titles(query) == titles)
  }

  @Test("An unknown filter is left out and warned of, with how the search was understood")
  func unknownFilter() throws {
    #expect(try Self.titles("title:Mug AND unknown_filter:beta") == ["Mug"])
    #expect(
      try Self.notes("title:Mug AND unknown_filter:beta") == [
        [
          "path": ["products"], "query": "title:Mug AND unknown_filter:beta",
          "parsed": [
            "and": [
              ["field": "title", "match_all": "Mug"], ["field": "unknown_filter", "match_all": "beta"],
            ]
          ],
          "warnings": [
            [
              "field": "unknown_filter", "message": "Invalid search field for this query.",
              "code": "invalid_field",
            ]
          ],
        ]
      ])
    #expect(try Self.notes("title:Mug").isEmpty)
  }

  @Test("A time without quotes ends at its colon; what follows is a filter of its own, and ranges come first")
  func cutTime() throws {
    let note = try #require(try Self.notes("(id:1 OR id:2) AND updated_at:>=2026-01-01T00:00:00Z").first)
    #expect(
      note["parsed"] == [
        "and": [
          ["field": "updated_at", "range_gte": "2026-01-01T00:00:00-05:00"],
          ["or": [["field": "id", "match_all": "1"], ["field": "id", "match_all": "2"]]],
          ["field": "00", "match_all": "00Z"],
        ]
      ])
    #expect(note.at("warnings.0.field") == "00")
    #expect(try Self.notes("updated_at:>='2026-01-01T00:00:00Z'").isEmpty)
  }

  @Test("A value that isn't accepted and a word without a field are warned of by their own codes")
  func otherWarnings() throws {
    let lab = try Self.lab()
    let answer = try lab.answer(
      """
      { bulkOperations(first: 1, query: "status:EXPIRED") { nodes { id } }
        matching: customersCount(query: "someone@example.com") { count }
        drafts: draftOrdersCount(query: "email:hermes@example.com") { count } }
      """)
    let notes = answer.at("extensions.search")?.arrayValue ?? []
    #expect(
      notes.map { $0.at("warnings.0.code") } == ["invalid_value", "missing_named_field", "invalid_field"])
    #expect(notes.map { $0["path"] } == [["bulkOperations"], ["matching"], ["drafts"]])
    #expect(notes.first?.at("warnings.0.message") == "Input `EXPIRED` is not an accepted value.")
    #expect(notes.dropFirst().first?.at("parsed.field") == "default")
  }

  @Test("A real filter that isn't simulated is refused, not left out")
  func notSimulated() throws {
    let answer = try Self.lab().answer("{ orders(first: 1, query: \"channel:web,pos\") { nodes { id } } }")
    #expect(answer.at("errors.0.extensions.code") == "LAB_NOT_SIMULATED")
  }

  @Test("Sorting by a text or an amount pages on from any place in it", arguments: [false, true])
  func sorted(isReverse: Bool) throws {
    let lab = try Self.lab()
    var found: [String] = []
    var after = ""
    for _ in 0..<3 {
      let page = try lab.data(
        "{ products(first: 1, sortKey: TITLE, reverse: \(isReverse)\(after)) { edges { cursor node { title } } } }"
      )
      found.append(page.at("products.edges.0.node.title")?.stringValue ?? "none")
      after = ", after: \"\(page.at("products.edges.0.cursor")?.stringValue ?? "")\""
    }
    #expect(found == (isReverse ? ["Tee", "Mug", "Book"] : ["Book", "Mug", "Tee"]))
  }

  @Test(
    "Cursors of all live forms are read, others are malformed",
    arguments: [
      (#"{"last_id":7,"last_value":"7"}"#, "7"),
      (#"{"last_id":7,"last_value":1767603661000}"#, "2026-01-05 09:01:01.000000"),
      (#"{"id":7}"#, "7"),
      (#"{"last_id":7,"last_value":"7","sort_fields":["id"],"sort_dir":"asc","limit":5}"#, "7"),
      (#"{"x":7}"#, nil),
      ("7", nil),
    ])
  func cursors(json: String, value: String?) throws {
    #expect(PageCursor(Base64.encode(Array(json.utf8)))?.lastValue == value)
    guard value == nil else { return }
    let answer = try Self.lab().answer(
      "{ products(first: 1, after: \"\(Base64.encode(Array(json.utf8)))\") { nodes { id } } }")
    #expect(answer.at("errors.0.message") == "Malformed cursor")
    #expect(answer.at("errors.0.extensions.code") == "BAD_REQUEST")
  }

  @Test("A search nested deeper than anyone writes is read without harm")
  func deep() throws {
    #expect(SearchParser.parse(String(repeating: "(", count: 20_000) + "a:b") != nil)
    #expect(SearchParser.parse(String(repeating: "NOT ", count: 50_000) + "a:b") != nil)
    #expect(SearchParser.parse(String(repeating: "-", count: 50_000)) != nil)
  }
}
