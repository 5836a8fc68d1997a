import Foundation

/// Python as a second opinion: its `decimal` and `hmac` share no code with ours.
enum PythonOracle {
  static let isThere = (try? run("print(1)", on: [])) == "1\n"

  /// Runs a script over the text of a file, whose path is its first argument; returns what it prints.
  static func run(_ script: String, on input: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "oracle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "input.json")
    try Data(input).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
