import Foundation
import TestSupport

/// The package's own folder and what is in it.
enum Repository {
  /// Tests/HouseRulesTests/Repository.swift, three steps up.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file below Sources and Tests, by its path from the root.
  static func swiftFiles() throws -> [SourceFile] {
    var files: [SourceFile] = []
    for folder in ["Sources", "Tests"] {
      let base = root.appending(path: folder).resolvingSymlinksInPath()
      let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
      for name in names.sorted() where name.hasSuffix(".swift") {
        let text = try String(contentsOf: base.appending(path: name), encoding: .utf8)
        files.append(SourceFile(path: "\(folder)/\(name)", text: text))
      }
    }
    return files
  }

  /// Runs one of the package's scripts and tells its exit status and everything it printed.
  static func run(_ script: String, _ arguments: [String] = []) async throws -> (
    status: Int32, output: String
  ) {
    let outcome = try await Program.run(root.appending(path: script).path(), arguments)
    return (outcome.status, outcome.text)
  }
}
