import Testing
import XMLRPCWire

@Suite("The strict decoder")
struct StrictDecoderTests {
  let decoder = XMLRPCDecoder()

  func refusal(_ bytes: [UInt8]) -> WireError.Code? {
    do {
      _ = try decoder.decodeResponse(bytes)
      return nil
    } catch {
      return error.code
    }
  }

  static let values: [(String, XMLRPCValue)] = [
    ("<int>42</int>", 42), ("<i4>-7</i4>", -7), ("<int>+7</int>", 7), ("<int>007</int>", 7),
    ("<int>2147483647</int>", 2_147_483_647), ("<int>-2147483648</int>", -2_147_483_648),
    ("<boolean>1</boolean>", true), ("<boolean>0</boolean>", false),
    ("<double>0.5</double>", 0.5), ("<double>-12</double>", -12.0), ("<double>1e-05</double>", 0.00001),
    ("<double>1E+16</double>", 1e16), ("<double>0.0</double>", 0.0),
    ("<string>a</string>", "a"), ("<string></string>", ""), ("<string/>", ""), ("", ""), ("  ", "  "),
    ("plain", "plain"), (" <int>1</int>\n", 1), ("<string> a b </string>", " a b "),
    ("<string>&lt;&amp;&gt;&quot;&apos;</string>", "<&>\"'"),
    ("<string>a<![CDATA[<b>&]]>c</string>", "a<b>&c"),
    ("<string>a<!-- not this -->b</string>", "ab"), ("<string>&#13;&#10;</string>", "\r\n"),
    ("<string>a\r\nb</string>", "a\nb"), ("<string>\u{1F600} é</string>", "\u{1F600} é"),
    ("<dateTime.iso8601>20240229T23:59:59</dateTime.iso8601>", .dateTime("20240229T23:59:59")),
    ("<base64>aGVs\nbG8=</base64>", .base64(Array("hello".utf8))), ("<base64></base64>", .base64([])),
    ("<array><data></data></array>", []), ("<struct></struct>", [:]),
    ("<array><data><value>a</value> <value><int>1</int></value></data></array>", ["a", 1]),
    (
      "<struct> <member><name>b</name><value>x</value></member>\n<member><name></name><value>y</value></member></struct>",
      ["b": "x", "": "y"]
    ),
  ]

  @Test("What the specification allows is read", arguments: values)
  func accepts(content: String, value: XMLRPCValue) throws {
    #expect(try decoder.decodeResponse(Documents.response(content)) == .value(value))
  }

  static let refusedValues: [(String, WireError.Code)] = [
    ("<int> 1</int>", .scalar), ("<int>1\n</int>", .scalar), ("<int></int>", .scalar),
    ("<int>1.5</int>", .scalar),
    ("<int>one</int>", .scalar), ("<int>1_000</int>", .scalar), ("<int>٣</int>", .scalar),
    ("<int>0x10</int>", .scalar),
    ("<int>1e3</int>", .scalar), ("<int>-</int>", .scalar), ("<int>2147483648</int>", .scalar),
    ("<int>-2147483649</int>", .scalar), ("<int>\(String(repeating: "9", count: 5000))</int>", .scalar),
    ("<boolean>true</boolean>", .scalar), ("<boolean>2</boolean>", .scalar),
    ("<boolean> 1</boolean>", .scalar),
    ("<boolean></boolean>", .scalar), ("<boolean>01</boolean>", .scalar),
    ("<double>1e400</double>", .scalar), ("<double>nan</double>", .scalar), ("<double>inf</double>", .scalar),
    ("<double>-Infinity</double>", .scalar), ("<double>1,5</double>", .scalar),
    ("<double>0x1p3</double>", .scalar),
    ("<double>1_0</double>", .scalar), ("<double> 1.0</double>", .scalar), ("<double></double>", .scalar),
    ("<double>1.0f</double>", .scalar), ("<double>.</double>", .scalar), ("<double>1.</double>", .scalar),
    ("<double>.5</double>", .scalar), ("<double>1e</double>", .scalar),
    ("<dateTime.iso8601>20241301T00:00:00</dateTime.iso8601>", .scalar),
    ("<dateTime.iso8601>20230229T00:00:00</dateTime.iso8601>", .scalar),
    ("<dateTime.iso8601></dateTime.iso8601>", .scalar),
    ("<dateTime.iso8601>today</dateTime.iso8601>", .scalar),
    ("<dateTime.iso8601>20240101</dateTime.iso8601>", .scalar),
    ("<dateTime.iso8601>2024-01-01T00:00:00Z</dateTime.iso8601>", .scalar),
    ("<dateTime.iso8601> 20240101T00:00:00</dateTime.iso8601>", .scalar),
    ("<dateTime.iso8601>20240101T24:00:00</dateTime.iso8601>", .scalar),
    ("<base64>a$==</base64>", .scalar), ("<base64>aGVsbG8</base64>", .scalar),
    ("<base64>aGVsb</base64>", .scalar),
    ("<base64>aGVsbG8=aGVs</base64>", .scalar), ("<base64>aGVsbG9=</base64>", .scalar),
    ("<base64>a-_=</base64>", .scalar), ("<base64>====</base64>", .scalar),
    ("<nil></nil>", .unknownElement), ("<i8>1</i8>", .unknownElement), ("<i1>1</i1>", .unknownElement),
    ("<float>1</float>", .unknownElement), ("<biginteger>1</biginteger>", .unknownElement),
    ("<INT>1</INT>", .unknownElement), ("<int><b>1</b></int>", .unknownElement),
    ("<int><int>1</int></int>", .structure), ("<int>1</int><int>2</int>", .structure),
    ("text<int>1</int>", .structure), ("<int>1</int>text", .structure),
    ("<array></array>", .missingElement), ("<array><value>a</value></array>", .structure),
    ("<array><data><int>1</int></data></array>", .structure), ("<array>x<data></data></array>", .structure),
    ("<array><data></data><data></data></array>", .structure), ("<data></data>", .structure),
    ("<struct><member><name>a</name></member></struct>", .missingElement),
    ("<struct><member></member></struct>", .missingElement),
    ("<struct><member><value>1</value></member></struct>", .structure),
    ("<struct><member><value>1</value><name>a</name></member></struct>", .structure),
    ("<struct><member><name>a</name><value>1</value><value>2</value></member></struct>", .structure),
    ("<struct><member><name>a</name><name>b</name><value>1</value></member></struct>", .structure),
    ("<struct><member><name>a</name><int>1</int></member></struct>", .structure),
    ("<struct><value>1</value></struct>", .structure), ("<struct>x</struct>", .structure),
    (
      "<struct><member><name>a</name><value>1</value></member><member><name>a</name><value>2</value></member></struct>",
      .duplicateMember
    ),
    ("<int a=\"1\">1</int>", .attribute), ("<int xmlns=\"urn:x\">1</int>", .namespace),
    ("<x:int xmlns:x=\"urn:x\">1</x:int>", .namespace), ("<x:int>1</x:int>", .namespace),
    ("<?php 1 ?>", .processingInstruction), ("<string>&#7;</string>", .malformed),
    ("<string>\u{7}</string>", .malformed),
    ("<string>&#0;</string>", .malformed), ("<string>&#xD800;</string>", .malformed),
    ("<string>&nbsp;</string>", .malformed), ("<string>&</string>", .malformed), ("<string>a", .malformed),
  ]

  @Test("What it doesn't allow is refused by its rule", arguments: refusedValues)
  func refuses(content: String, code: WireError.Code) {
    #expect(refusal(Documents.response(content)) == code)
  }

  static let refusedDocuments: [(String, WireError.Code)] = [
    ("", .empty), (" \n", .malformed), ("not found", .malformed), ("{\"jsonrpc\": \"2.0\"}", .malformed),
    ("<html><body>502 Bad Gateway</body></html>", .unknownElement),
    ("<!DOCTYPE html><html></html>", .documentType),
    ("<methodCall><methodName>a</methodName></methodCall>", .structure),
    ("<value><int>1</int></value>", .structure),
    ("<methodResponse></methodResponse>", .missingElement), ("<methodResponse/>", .missingElement),
    ("<methodResponse><params></params></methodResponse>", .missingElement),
    ("<methodResponse><params><param></param></params></methodResponse>", .missingElement),
    (
      "<methodResponse><params><param><value>1</value></param><param><value>2</value></param></params></methodResponse>",
      .structure
    ),
    ("<methodResponse><params>x<param><value>1</value></param></params></methodResponse>", .structure),
    (
      "<methodResponse><params><param><value>1</value></param></params>\(Documents.fault)</methodResponse>",
      .structure
    ),
    ("<methodResponse><params><param><value>1</value></param></params></methodResponse>x", .malformed),
    ("<methodResponse><params><param><value>1</value></param></params></methodResponse><a/>", .malformed),
    ("<methodResponse><params><param><value>1</value></param></params></methodResponse>\u{0}", .malformed),
    ("<methodResponse><params><param><value>1</value></param></params></methodRes", .malformed),
    ("<methodResponse><params><param><value>1</value></param></params>", .malformed),
    ("<methodResponse><params><param><value", .malformed),
    (" <?xml version=\"1.0\"?><methodResponse/>", .malformed), ("x<methodResponse/>", .malformed),
    ("<?xml version=\"1.1\"?><methodResponse/>", .malformed),
    ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><methodResponse/>", .encoding),
    ("<?xml version=\"1.0\" encoding='x-none'?><methodResponse/>", .encoding),
    ("<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?><methodResponse/>", .processingInstruction),
    ("<!DOCTYPE methodResponse><methodResponse/>", .documentType),
    ("<!DOCTYPE m [<!ENTITY a \"b\">]><methodResponse>&a;</methodResponse>", .documentType),
    ("<!DOCTYPE m SYSTEM \"file:///etc/passwd\"><methodResponse/>", .documentType),
    (
      "<!DOCTYPE m [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><methodResponse>&a;</methodResponse>",
      .documentType
    ),
    ("<methodResponse a=\"b\"/>", .attribute), ("<methodResponse xmlns=\"urn:x\"/>", .namespace),
  ]

  @Test("A document that isn't exactly one response is refused", arguments: refusedDocuments)
  func refusesDocuments(text: String, code: WireError.Code) {
    #expect(refusal(Array(text.utf8)) == code)
  }

  @Test("Bytes that aren't UTF-8 are refused, a byte order mark isn't")
  func encodings() throws {
    let head = Array("<methodResponse><params><param><value>".utf8)
    let tail = Array("</value></param></params></methodResponse>".utf8)
    let broken: [[UInt8]] = [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82]]
    for bytes in broken {
      #expect(refusal(head + bytes + tail) == .malformed)
    }
    #expect(refusal([0xFF, 0xFE] + head.flatMap { [$0, 0] }) == .malformed)
    #expect(try decoder.decodeResponse([0xEF, 0xBB, 0xBF] + head + [0x61] + tail) == .value("a"))
  }

  @Test("64 nested values are read, 65 are not, 100 000 do no harm")
  func depth() {
    #expect(refusal(Documents.nested(63)) == nil)
    #expect(refusal(Documents.nested(64)) == .limit)
    #expect(refusal(Documents.nested(100_000)) == .limit)
  }

  @Test("A document or text over its limit is refused")
  func limits() {
    let small = XMLRPCDecoder(limits: .init(documentBytes: 200, textBytes: 5))
    #expect(throws: WireError.self) {
      try small.decodeResponse(Documents.response("<string>abcdef</string>"))
    }
    #expect(throws: Never.self) { try small.decodeResponse(Documents.response("<string>abcde</string>")) }
    let long = Documents.response(String(repeating: " ", count: 200))
    #expect(throws: WireError.self) { try small.decodeResponse(long) }
  }

  @Test("A 13 MB response is read")
  func large() throws {
    let row = "<value><struct><member><name>id</name><value><int>1</int></value></member></struct></value>"
    let bytes = Documents.response(
      "<array><data>" + String(repeating: row, count: 13_000_000 / row.utf8.count) + "</data></array>")
    guard case .value(let value) = try decoder.decodeResponse(bytes) else {
      Issue.record("not a value")
      return
    }
    #expect(value.arrayValue?.count == 13_000_000 / row.utf8.count)
  }

  @Test("A fault has exactly an int code and a string text")
  func faults() throws {
    #expect(
      try decoder.decodeResponse(Documents.document(Documents.fault)) == .fault(.init(code: 2, string: "No")))
    let wrong = [
      Documents.fault.replacing("<int>2</int>", with: "<string>2</string>"),
      Documents.fault.replacing("faultString", with: "faultText"),
      Documents.fault.replacing(
        "</struct>", with: "<member><name>x</name><value>1</value></member></struct>"),
      "<fault><value><int>1</int></value></fault>",
    ]
    for fault in wrong { #expect(refusal(Documents.document(fault)) == .fault) }
    #expect(refusal(Documents.document("<fault></fault>")) == .missingElement)
  }

  @Test("An error tells rule, path, line and byte")
  func place() {
    let bytes = Array(
      """
      <methodResponse><params><param><value><struct><member><name>order_line</name><value><array><data>
      <value>a</value><value>b</value><value>c</value>
      <value><struct><member><name>price_unit</name><value><double>1,5</double></value></member></struct></value>
      </data></array></value></member></struct></value></param></params></methodResponse>
      """.utf8)
    let error = #expect(throws: WireError.self) { try decoder.decodeResponse(bytes) }
    #expect(error?.code == .scalar)
    #expect(error?.path == "params[0].order_line[3].price_unit")
    #expect(error?.line == 3)
    let upTo = String(decoding: bytes.prefix(error?.byteOffset ?? 0), as: UTF8.self)
    #expect(upTo.hasSuffix("<double>"))
    #expect(error?.description.contains("'1,5' isn't a valid double") == true)
  }

  @Test("Nil and i8 are read once their options are on")
  func options() throws {
    let open = XMLRPCDecoder(options: .init(allowsNil: true, allowsI8: true))
    #expect(try open.decodeResponse(Documents.response("<nil></nil>")) == .value(.null))
    #expect(try open.decodeResponse(Documents.response("<i8>9223372036854775807</i8>")) == .value(.int(.max)))
    #expect(throws: WireError.self) {
      try open.decodeResponse(Documents.response("<i8>9223372036854775808</i8>"))
    }
    #expect(throws: WireError.self) { try open.decodeResponse(Documents.response("<nil>x</nil>")) }
  }

  @Test("A call is read with its name and parameters, or none")
  func calls() throws {
    let bytes = Array(
      """
      <?xml version="1.0"?><methodCall><methodName>execute_kw</methodName><params>
      <param><value>db</value></param><param><value><int>2</int></value></param></params></methodCall>
      """.utf8)
    #expect(try decoder.decodeCall(bytes) == XMLRPCCall(methodName: "execute_kw", parameters: ["db", 2]))
    let bare = Array("<methodCall><methodName>version</methodName></methodCall>".utf8)
    #expect(try decoder.decodeCall(bare) == XMLRPCCall(methodName: "version", parameters: []))
    for wrong in [
      "<methodCall/>", "<methodCall><params/></methodCall>",
      "<methodCall><methodName>a b</methodName></methodCall>",
    ] {
      #expect(throws: WireError.self) { try decoder.decodeCall(Array(wrong.utf8)) }
    }
  }
}
