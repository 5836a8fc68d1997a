import Foundation
import TestSupport

/// Python as a second opinion: its `decimal` and `hmac` share no code with ours.
enum PythonOracle {
  /// Runs a script over the text of a file, whose path is its first argument; returns what it prints.
  static func run(_ script: String, on input: [UInt8]) async throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "oracle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "input.json")
    try Data(input).write(to: file)
    return try await Program.run("python3", ["-c", script, file.path()]).text
  }
}
