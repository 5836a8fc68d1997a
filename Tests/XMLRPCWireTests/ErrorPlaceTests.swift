import Testing
import XMLRPCWire

@Suite("Where an error is")
struct ErrorPlaceTests {
  /// Documents with `¦` where their error is.
  static let marked: [(String, WireError.Code)] = [
    ("¦<html><body/></html>", .unknownElement),
    ("<methodResponse>\n¦<x/>", .unknownElement),
    ("<methodResponse><params>  \n ¦x", .structure),
    ("<methodResponse><params><param><value><int>¦12a</int></value>", .scalar),
    ("<methodResponse><params><param><value><int>¦1<!-- c -->x</int></value>", .scalar),
    ("<methodResponse><params><param><value><int>¦<![CDATA[1 ]]></int></value>", .scalar),
    ("<methodResponse><params><param><value>¦<int/></value>", .scalar),
    ("<methodResponse><params><param><value><int>1</int>¦<string>", .structure),
    ("<methodResponse><params><param><value><array>¦</array>", .missingElement),
    ("<methodResponse><params><param><value>¦<array/></value>", .missingElement),
    ("<methodResponse><params><param><value>¦<int  a='>'>1</int>", .attribute),
    ("<methodResponse>\r\n<params>\r\n<param><value>\u{E9}¦<b>", .unknownElement),
    ("¦<!DOCTYPE a>", .documentType),
    ("<methodResponse>¦<?php x?>", .processingInstruction),
    ("\u{FEFF}<methodResponse>¦<value>", .structure),
    ("<?xml version='1.0'?>\n<methodResponse>¦\u{0}", .malformed),
    ("¦<?xml version='1.1'?><methodResponse/>", .malformed),
  ]

  @Test("It begins at the tag or text that breaks the rule, in the line of that byte", arguments: marked)
  func places(marked: String, code: WireError.Code) throws {
    let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
    let bytes = Array((parts[0] + parts[1]).utf8)
    let error = #expect(throws: WireError.self) { try XMLRPCDecoder().readResponse(bytes) }
    #expect(error?.code == code)
    #expect(error?.byteOffset == parts[0].utf8.count)
    #expect(error?.line == parts[0].utf8.count { $0 == 0x0A } + 1)
  }

  @Test("The stream tells the same place, also behind other ends of lines and many pieces")
  func streamed() throws {
    let row = "<value>\r\n<struct>\r\n<member><name>a</name><value>text</value></member></struct></value>\r"
    let head = "<methodResponse><params><param><value><array><data>" + String(repeating: row, count: 2000)
    let bytes = Array((head + "<value><boolean>2</boolean></value>").utf8)
    let error = #expect(throws: WireError.self) { try XMLRPCDecoder().forEachRow(inResponse: bytes) { _ in } }
    #expect(error?.byteOffset == head.utf8.count + "<value><boolean>".utf8.count)
    #expect(error?.path == "params[0][2000]")
    #expect(error == #expect(throws: WireError.self) { try XMLRPCDecoder().readResponse(bytes) })
  }

  @Test("A long text is shown by its beginning alone")
  func shown() throws {
    let bytes = Documents.response("<int>\(String(repeating: "7", count: 5000))</int>")
    let error = #expect(throws: WireError.self) { try XMLRPCDecoder().readResponse(bytes) }
    #expect((error?.description.utf8.count ?? 0) < 200)
  }
}
