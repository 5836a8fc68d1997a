import Foundation
import Scenarios
import Testing

@Suite("Files of accepted differences")
struct AcceptedDifferencesTests {
  private func load(_ text: String) throws -> AcceptedDifferences {
    let path = NSTemporaryDirectory() + "accepted-" + UUID().uuidString + ".yaml"
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try ScenarioLoader().loadAcceptedDifferences(path: path)
  }

  /// `line:column: message` of each problem.
  private func problems(_ text: String) throws -> [String] {
    let error = try #require(throws: ScriptError.self) { try load(text) }
    return error.problems.map { "\($0.position.line):\($0.position.column): \($0.message)" }
  }

  @Test("Values are read as written, and everything but model and reason may be missing")
  func whole() throws {
    let accepted = try load(
      """
      about: an upgrade
      accepted:
        - {model: account.payment, field: state, because: by another name}
        - scenario: tax-heavy
          model: account.move.line
          record: "#1001 invoice"
          field: price_total
          before_is: -balance
          after: 0.00
          where: {display_type: tax, quantity: "1"}
          because: only product lines have prices
        - {scenario: s, model: account.move, record: "#1 entry", only_in: before, because: gone}
        - {scenario: s, model: scenario, field: verdict, before: passed, after: failed, because: known}
      """)
    try #require(accepted.entries.count == 4)
    let entry = accepted.entries[1]
    #expect(entry.after == "0.00")
    #expect(entry.beforeIs == "-balance")
    #expect(entry.conditions == ["display_type": "tax", "quantity": "1"])
    #expect(entry.position.line == 4)
    #expect(accepted.entries[2].onlyIn == .before)
  }

  @Test(
    "What accepts too much, or can't be meant, is refused with its place",
    arguments: [
      ("{model: m, field: f}", "lacks 'because'"), ("{field: f, because: x}", "lacks 'model'"),
      ("{model: m, because: x}", "lacks 'field', or 'only_in' for a whole record"),
      ("{model: m, only_in: before, because: x}", "give 'scenario' and 'record'"),
      (
        "{model: m, field: f, only_in: before, after: y, because: x}", "'only_in' is about what the other run"
      ),
      ("{model: m, field: f, only_in: sometimes, because: x}", "unknown word 'sometimes'"),
      ("{model: m, field: f, because: \"  \"}", "the reason is empty"),
      ("{model: m, field: f, before: a, before_is: b, because: x}", "give 'before' or 'before_is', not both"),
      ("{model: scenario, field: verdict, before: a, after: b, because: x}", "give 'scenario' and either"),
      ("{model: scenario, field: verdict, scenario: s, after: b, because: x}", "give 'scenario' and either"),
      ("{model: m, feild: f, because: x}", "unknown key 'feild'; did you mean 'field'?"),
      ("[model, field]", "an accepted difference is wanted here, found a list"),
    ])
  func refused(entry: String, reason: String) throws {
    let found = try problems("accepted:\n  - \(entry)\n")
    #expect(found.contains { $0.hasPrefix("2:") && $0.contains(reason) }, "\(found)")
  }

  @Test("The same difference twice is refused, whatever its reasons")
  func twice() throws {
    let found = try problems(
      "accepted:\n  - {model: m, field: f, because: x}\n  - {model: m, field: f, because: y}\n")
    #expect(found == ["3:5: the same difference is accepted at 2:5 already"])
  }

  @Test(
    "A file that accepts nothing, or isn't one, is refused",
    arguments: [
      ("", "the file is empty"), ("accepted: []", "found an empty list"), ("accepted:", "found nothing"),
      ("- model: m", "a file of accepted differences is wanted here"), ("accept: []", "unknown key 'accept'"),
    ])
  func other(text: String, reason: String) throws {
    let found = try problems(text)
    #expect(found.contains { $0.contains(reason) }, "\(found)")
  }

  @Test("A file that isn't there is unreadable")
  func missing() throws {
    let error = try #require(throws: ScriptError.self) {
      try ScenarioLoader().loadAcceptedDifferences(path: "/none/accepted.yaml")
    }
    #expect(error.code == .unreadable)
  }

  @Test("The files that come with the scenarios can be read")
  func shipped() throws {
    let folder =
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../scenarios/accepted")
      .standardizedFileURL.path()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
    try #require(!files.isEmpty)
    for file in files {
      #expect(try !ScenarioLoader().loadAcceptedDifferences(path: folder + "/" + file).entries.isEmpty)
    }
  }
}
