import Foundation
import TestSupport
import Testing

@Suite("labrun", .serialized)
struct CommandTests {
  static let scenarios =
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scenarios")
    .standardizedFileURL.path()

  @Test("A call ends with its exit code and says what it must", arguments: CommandCase.all)
  func endsAsTold(call: CommandCase) async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Self.scenarios, toPath: folder.path + "/scenarios")
    try FileManager.default.copyItem(atPath: CommandCase.runs, toPath: folder.path + "/runs")
    try FileManager.default.copyItem(atPath: CommandCase.payloads, toPath: folder.path + "/payloads")
    for edit in call.edits {
      let file = folder.path + "/" + edit.file
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try #require(text.contains(edit.old), "\(edit.file) has no \(edit.old)")
      try Data(text.replacing(edit.old, with: edit.new, maxReplacements: 1).utf8).write(
        to: URL(filePath: file))
    }
    let outcome = try await LabRunProgram.run(
      call.arguments, in: folder.path, environment: call.environment)
    #expect(outcome.status == call.exit, "\(outcome.errors)")
    expect(call.output, inOrderIn: outcome.output)
    expect(call.errors, inOrderIn: outcome.errors)
  }

  private func expect(_ wanted: [String], inOrderIn text: String) {
    var rest = text[...]
    for line in wanted {
      guard let found = rest.range(of: line) else {
        Issue.record("missing, or not in this order: \(line)\nin:\n\(text)")
        return
      }
      rest = rest[found.upperBound...]
    }
  }

  @Test("There is a case for every exit code that a call can end with")
  func coversExitCodes() {
    #expect(Set(CommandCase.all.map(\.exit)) == [0, 1, 2, 3, 4, 5, 64])
  }
}
