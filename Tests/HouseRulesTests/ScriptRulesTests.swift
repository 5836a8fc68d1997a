import Foundation
import TestSupport
import Testing

@Suite("The scripts")
struct ScriptRulesTests {
  /// Where the package stands alone; a link to it elsewhere has no scripts of its own.
  static let scripts = [
    "setup", "demo", "test", "sweep", "odoo", "test-live", "check-imports", "check-secrets", "fuzz",
    "test-clients",
  ]

  @Test("Every script is there and can be executed", arguments: scripts)
  func executable(name: String) {
    #expect(
      FileManager.default.isExecutableFile(atPath: Repository.root.appending(path: "scripts/\(name)").path))
  }

  @Test("Tests are counted from the xUnit files")
  func countsFromXUnit() async throws {
    let folder = try TemporaryFolder()
    let xunit = try folder.write(
      """
      <testsuites><testsuite name="TestResults" tests="4"><testcase name="a"/><testcase name="b"/>
      <testcase name="c"><failure message="no"/></testcase><testcase name="d"><skipped/></testcase></testsuite></testsuites>
      """, to: "tests.xml")
    #expect(try await count(status: "1", log: folder.write("", to: "log"), xunit) == "2 1 1")
  }

  @Test("A run that died before it wrote its results counts as a failure")
  func countsADeath() async throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      "✔ Test \"One\" passed after 0.1 seconds.\nerror: Exited with unexpected signal code 11\n", to: "log")
    #expect(try await count(status: "1", log: log, "nowhere.xml") == "1 1 0")
  }

  @Test("No tests at all is a failure, not a success")
  func countsNothing() async throws {
    let folder = try TemporaryFolder()
    #expect(try await count(status: "0", log: folder.write("", to: "log"), "nowhere.xml") == "0 1 0")
  }

  private func count(status: String, log: String, _ xunit: String) async throws -> String {
    let script = Repository.root.appending(path: "scripts/lib/count-tests.py").path()
    return try await Program.run("python3", [script, status, log, xunit]).text
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
