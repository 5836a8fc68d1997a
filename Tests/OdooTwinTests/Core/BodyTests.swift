import Foundation
import Testing
import XMLRPCWire

@testable import OdooTwin

/// Bodies as real servers sent them, byte for byte.
@Suite("Bodies")
struct BodyTests {
  @Test(
    "An answer is written as the version's Python writes it", arguments: [TwinVersion.v14, .v19],
    ["version", "denied", "record"])
  func bytes(version: TwinVersion, name: String) throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Fixtures/OdooTwin/core-\(version.major)")
    let expected = try Data(contentsOf: folder.standardizedFileURL.appending(path: "\(name).xml"))
    let rules = try #require(TwinRules(version))
    let decoded = try XMLRPCDecoder().decodeResponse(Array(expected))
    #expect(try PythonMarshaller.body(decoded, rules.core.http) == Array(expected))
  }

  @Test("A control character is left out, and only three characters are escaped")
  func escapes() throws {
    let body = try PythonMarshaller.body(.value("a\u{7}b & <c> \"d\"\t\n"), CoreRules.v14.http)
    #expect(String(decoding: body, as: UTF8.self).contains("<string>ab &amp; &lt;c&gt; \"d\"\t\n</string>"))
  }

  @Test("None inside an answer, and an integer over 32 bits, can't be marshalled")
  func refuses() {
    #expect(throws: TwinError.python("TypeError", "cannot marshal None unless allow_none is enabled")) {
      try PythonMarshaller.body(.value([.null]), CoreRules.v14.http)
    }
    #expect(throws: TwinError.python("OverflowError", "int exceeds XML-RPC limits")) {
      try PythonMarshaller.body(.value(2_147_483_648), CoreRules.v14.http)
    }
  }
}
