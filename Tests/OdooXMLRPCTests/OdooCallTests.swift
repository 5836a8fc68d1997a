import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Recorded calls")
struct OdooCallTests {
  @Test("An execute_kw body tells model, method, arguments and keywords, without the password")
  func reads() throws {
    let call = XMLRPCCall(
      methodName: "execute_kw",
      parameters: [
        "lab", 2, "s3cret", "sale.order", "write", [[7], ["x": 1]], ["context": ["lang": "en_US"]],
      ])
    let read = try #require(OdooCall(requestBody: try XMLRPCEncoder().encode(call)))
    #expect(read.database == "lab" && read.uid == 2)
    #expect(read.description == "sale.order.write")
    #expect(read.arguments == [[7], ["x": 1]])
    #expect(read.keywords == ["context": ["lang": "en_US"]])
    #expect(!String(reflecting: read).contains("s3cret"))
  }

  @Test("Other bodies are no calls")
  func others() throws {
    #expect(OdooCall(requestBody: []) == nil)
    #expect(OdooCall(requestBody: Array("{}".utf8)) == nil)
    let other = XMLRPCCall(methodName: "authenticate", parameters: ["a", "b", "c", [:]])
    #expect(OdooCall(requestBody: try XMLRPCEncoder().encode(other)) == nil)
    let short = XMLRPCCall(methodName: "execute_kw", parameters: ["a", 1, "c", "model"])
    #expect(OdooCall(requestBody: try XMLRPCEncoder().encode(short)) == nil)
  }
}
