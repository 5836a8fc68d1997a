import CurlTransport
import Foundation
import TestSupport
import Testing
import Wiretap

@Suite("Redaction", .timeLimit(.minutes(1)))
struct RedactionTests {
  static let secret = #"p&ss<w>"o'rd é+/=?%"#

  /// The secret as different writers put it on the wire.
  static let forms: [String] = {
    let base64 = Data(secret.utf8).base64EncodedString()
    let strict = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7f}"))
    return [
      secret,
      "p&amp;ss&lt;w&gt;\"o'rd é+/=?%", "p&amp;ss&lt;w&gt;&quot;o&#39;rd é+/=?%",
      "p&amp;ss&lt;w&gt;&quot;o&apos;rd é+/=?%",
      base64, base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: ""),
      secret.addingPercentEncoding(withAllowedCharacters: strict.union(CharacterSet(charactersIn: "-._~")))
        ?? "",
      "p%26ss%3Cw%3E%22o%27rd+%C3%A9%2B%2F%3D%3F%25", "p%26ss%3cw%3e%22o%27rd%20%c3%a9%2b%2f%3d%3f%25",
      #"p&ss<w>\"o'rd é+/=?%"#, #"p&ss<w>\"o'rd é+\/=?%"#,
    ]
  }()

  @Test("Every way to write a secret is replaced", arguments: forms)
  func everyForm(form: String) {
    #expect(Redactor(secrets: [Self.secret]).redact("a \(form) b") == "a •••• b")
  }

  @Test("In base64 within a longer text no part of a secret can be read", arguments: 0..<4)
  func basicAuthorization(shift: Int) throws {
    let user = String(repeating: "u", count: shift)
    let header = "Basic " + Data("\(user):correct horse battery".utf8).base64EncodedString()
    let redacted = Redactor(secrets: ["correct horse battery"]).redact(header)
    #expect(redacted.contains("••••"))
    #expect(redacted.count < header.count - 20)
  }

  @Test("Texts without a secret stay as they are, and an empty secret is none")
  func untouched() {
    #expect(Redactor(secrets: ["", "abc"]).redact("ab ac bc é") == "ab ac bc é")
    #expect(Redactor(secrets: []).redact([255, 0]) == [255, 0])
  }

  @Test("The longer of two secrets goes first, and repeated ones all go")
  func several() {
    #expect(Redactor(secrets: ["abc", "abcdef"]).redact("abcdef abc abcabc") == "•••• •••• ••••••••")
  }

  @Test("No exchange and no recording holds the secret, while upstream and client get it untouched")
  func recording() async throws {
    let forms = Self.forms.joined(separator: "\n")
    let folder = try TemporaryFolder()
    let answer: TestUpstream.Answer = {
      TestUpstream.response(headers: "X-Token: \(Self.forms[7])\r\n", body: $0.body)
    }
    try await TapLab.run(redact: [Self.secret], answer: answer) { lab async throws in
      let response = try await lab.post(
        forms, path: "/?password=\(Self.forms[7])", headers: [HTTPHeader("X-Base", Self.forms[4])])
      #expect(response.body == Array(forms.utf8))
      #expect(lab.upstream.requests.first?.body == Array(forms.utf8))
      let path = try lab.tap.writeRecording(to: folder.path + "/deep")
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.split(separator: "\n").count == 1)
      for form in Self.forms {
        #expect(!text.contains(form), "\(form)")
        #expect(!String(describing: lab.tap.exchanges).contains(form))
      }
      #expect(text.contains("••••"))
    }
  }

  @Test("A recording is one line of JSON per exchange")
  func lines() async throws {
    let folder = try TemporaryFolder()
    try await TapLab.run(answer: TestUpstream.always(TestUpstream.response(body: [0xFF, 0xFE]))) {
      lab async throws in
      _ = try await lab.post("one")
      _ = try await lab.post("two")
      let text = try String(contentsOfFile: lab.tap.writeRecording(to: folder.path), encoding: .utf8)
      let lines = text.split(separator: "\n").map { Data($0.utf8) }
      let objects = try lines.map { try JSONSerialization.jsonObject(with: $0) as? [String: Any] }
      #expect(objects.compactMap { $0?["index"] as? Int } == [0, 1])
      #expect(
        objects.compactMap { ($0?["request"] as? [String: Any])?["body"] as? String } == ["one", "two"])
      #expect(
        objects.compactMap { ($0?["response"] as? [String: Any])?["bodyBase64"] as? String } == [
          "//4=", "//4=",
        ])
      #expect(objects.compactMap { $0?["outcome"] as? String } == ["relayed", "relayed"])
    }
  }

  @Test("A directory that cannot be written is told with its path")
  func unwritable() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "file")
    try await TapLab.run { lab async throws in
      let error = #expect(throws: TapError.self) { try lab.tap.writeRecording(to: file) }
      #expect(error?.code == .cannotWrite)
      #expect(error?.description.contains(file) == true)
    }
  }
}
