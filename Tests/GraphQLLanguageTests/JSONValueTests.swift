import GraphQLLanguage
import Testing

@Suite("JSON")
struct JSONValueTests {
  @Test("Order and number texts survive a round trip")
  func roundTrip() throws {
    let text = #"{"b":1.10,"a":[820982911946154508,-0.0,1e5,true,false,null,{}],"c":"é\n\"\\"}"#
    #expect(try JSONValue(parsing: text).description == text)
  }

  @Test("Escapes are read, surrogate pairs too")
  func escapes() throws {
    #expect(try JSONValue(parsing: #""\u00e9\ud83d\ude00\/\b\f\r\t""#) == "é😀/\u{8}\u{C}\r\t")
  }

  @Test(
    "What is not strict JSON is refused with its place",
    arguments: [
      ("", 1, 1), ("{\"a\":1,}", 1, 8), ("[1,\n 02]", 2, 2), ("[1] 2", 1, 5), ("{\"a\":1,\"a\":2}", 1, 8),
      ("\"\\ud83d\"", 1, 2), ("\"\u{1}\"", 1, 2), ("nul", 1, 1), ("[", 1, 2), ("-", 1, 2), ("1.", 1, 3),
      ("\"abc", 1, 1), ("{'a':1}", 1, 2), ("NaN", 1, 1), ("[1 2]", 1, 4),
    ])
  func refused(text: String, line: Int, column: Int) throws {
    let error = try #require(throws: GraphQLError.self) { try JSONValue(parsing: text) }
    #expect(error.code == .invalidJSON)
    #expect(error.locations == [Place(line: line, column: column)], "\(error)")
  }

  @Test("Wrong UTF-8 is refused")
  func utf8() {
    #expect(throws: GraphQLError.self) { try JSONValue(parsing: [0x22, 0xC3, 0x28, 0x22]) }
    #expect(throws: GraphQLError.self) { try JSONValue(parsing: [0x22, 0xED, 0xA0, 0x80, 0x22]) }
  }

  @Test("A hundred thousand brackets are refused, not followed")
  func depth() throws {
    let error = try #require(throws: GraphQLError.self) {
      try JSONValue(parsing: String(repeating: "[", count: 100_000))
    }
    #expect(error.message.contains("deeper than 128"))
  }

  @Test("Members are found by name, elements by index")
  func access() throws {
    let value = try JSONValue(parsing: #"{"a":{"b":[1,"x",2.5]}}"#)
    #expect(value["a"]?["b"]?[0]?.intValue == 1)
    #expect(value["a"]?["b"]?[1]?.stringValue == "x")
    #expect(value["a"]?["b"]?[2]?.numberText == "2.5")
    #expect(value["a"]?["b"]?[3] == nil)
    #expect(value["c"] == nil)
  }
}
