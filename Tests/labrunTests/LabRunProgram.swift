import Foundation

/// The built `labrun`, run as anybody runs it.
enum LabRunProgram {
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// labrun stands beside the test program.
  static var path: String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "labrun").path()
  }

  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) async throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "TMPDIR": folder].merging(environment) { _, new in new }
    let outputFile = folder + "/stdout.txt"
    let errorFile = folder + "/stderr.txt"
    for file in [outputFile, errorFile] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputFile))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errorFile))
    try process.run()
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOfFile: outputFile, encoding: .utf8),
      errors: try String(contentsOfFile: errorFile, encoding: .utf8))
  }
}
