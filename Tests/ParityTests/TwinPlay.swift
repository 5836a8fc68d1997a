import Foundation
import LabReports
import Scenarios
import TestSupport

/// Plays scenario files on a twin of one version, in several processes at a time, each with a twin of its own.
struct TwinPlay {
  var version: String
  var files: [String]

  /// labrun stands beside the test program.
  private static var labrun: String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "labrun").path()
  }

  /// The reports of all scenarios.
  func run() async throws -> [ScenarioReport] {
    let folder = try TemporaryFolder()
    let workers = max(2, ProcessInfo.processInfo.activeProcessorCount)
    return try await withThrowingTaskGroup(of: [ScenarioReport].self) { group in
      for worker in 0..<workers {
        // Every so-manyeth file: the costly ones lie beside each other.
        let part = files.indices.filter { $0 % workers == worker }.map { files[$0] }
        guard !part.isEmpty else { continue }
        group.addTask { try await play(part, to: folder.path + "/\(worker).json") }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  private func play(_ files: [String], to report: String) async throws -> [ScenarioReport] {
    let outcome = try await Program.run(
      Self.labrun, ["run", "--odoo", "twin:\(version)", "--out", report] + files)
    guard let data = FileManager.default.contents(atPath: report) else {
      throw PlayFailure(description: "labrun ended with \(outcome.status) and no report:\n\(outcome.text)")
    }
    return try JSONReport.decode([UInt8](data)).scenarios
  }
}

/// A run that left no report.
struct PlayFailure: Error, CustomStringConvertible {
  var description: String
}
