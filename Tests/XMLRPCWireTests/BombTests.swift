import Testing
import XMLRPCWire

/// Documents made to cost more than they are long; each is refused, or read in time that grows with its length.
@Suite("Bombs")
struct BombTests {
  let decoder = XMLRPCDecoder()

  func refusal(_ bytes: [UInt8], _ decoder: XMLRPCDecoder = XMLRPCDecoder()) -> WireError.Code? {
    do {
      _ = try decoder.readResponse(bytes)
      return nil
    } catch { return error.code }
  }

  @Test("Entities that grow are refused at their document type")
  func laughs() {
    var type = "<!DOCTYPE m [<!ENTITY a0 \"ha\">"
    for level in 1...20 {
      let last = String(repeating: "&a\(level - 1);", count: 10)
      type += "<!ENTITY a\(level) \"\(last)\">"
    }
    let body = "]><methodResponse><params><param><value>&a20;</value></param></params></methodResponse>"
    #expect(refusal(Array((type + body).utf8)) == .documentType)
  }

  @Test("Nesting is refused at the limit, over libxml2's own by that one")
  func depth() {
    #expect(refusal(Documents.nested(1_000_000)) == .limit)
    let open = XMLRPCDecoder(limits: .init(depth: 1_000_000))
    #expect(refusal(Documents.nested(80), open) == nil)
    #expect(refusal(Documents.nested(1_000), open) == .limit)
  }

  @Test("Huge names of elements and attributes are refused")
  func tags() {
    let huge = String(repeating: "a", count: 20_000_000)
    #expect(refusal(Array("<\(huge)/>".utf8)) != nil)
    #expect(refusal(Array("<methodResponse \(huge)='1'/>".utf8)) != nil)
    #expect(refusal(Array("<methodResponse a='\(huge)'/>".utf8)) != nil)
  }

  @Test("Distinct member names end at their limit")
  func names() {
    func document(_ count: Int) -> [UInt8] {
      let members = (0..<count).map { "<member><name>n\($0)</name><value>1</value></member>" }.joined()
      return Documents.response("<struct>\(members)</struct>")
    }
    #expect(refusal(document(4096)) == nil)
    #expect(refusal(document(4097)) == .limit)
    #expect(refusal(document(100_000), XMLRPCDecoder(limits: .init(memberNames: 100_000))) == nil)
  }

  @Test("A duplicate among thousands of names is found, in nested structs that share them too")
  func duplicates() {
    let members = (0..<3000).map { "<member><name>n\($0)</name><value>1</value></member>" }.joined()
    let inner = "<member><name>inner</name><value><struct>\(members)</struct></value></member>"
    #expect(refusal(Documents.response("<struct>\(members)\(inner)</struct>")) == nil)
    let again = "<member><name>n2500</name><value>1</value></member>"
    #expect(refusal(Documents.response("<struct>\(members)\(inner)\(again)</struct>")) == .duplicateMember)
    #expect(refusal(Documents.response("<struct>\(members)\(again)</struct>")) == .duplicateMember)
  }

  @Test("A text at its limit is read, one byte more isn't, pieces and all")
  func texts() {
    let decoder = XMLRPCDecoder(limits: .init(textBytes: 100_000))
    let half = String(repeating: "x", count: 50_000)
    #expect(refusal(Documents.response("\(half)<![CDATA[\(half)]]>"), decoder) == nil)
    #expect(refusal(Documents.response("\(half)<![CDATA[\(half)]]>&amp;"), decoder) == .limit)
    let long = String(repeating: "x", count: 16 * 1024 * 1024)
    #expect(refusal(Documents.response("<string>\(long)</string>")) == nil)
    #expect(refusal(Documents.response("<string>\(long)x</string>")) == .limit)
  }

  @Test("Millions of empty values are read within their length")
  func values() throws {
    let bytes = Documents.response(
      "<array><data>" + String(repeating: "<value/>", count: 1_000_000) + "</data></array>")
    guard case .value(let tape) = try decoder.readResponse(bytes) else { return }
    #expect(tape.root.count == 1_000_000)
  }
}
