import Foundation
import Synchronization

/// A child process whose standard input stays open as long as its parent lives.
///
/// Foundation's `Process` is not `Sendable`; it is touched under the lock only, and the pipes are its own.
final class ChildProcess: Sendable {
  private struct Handles: ~Copyable {
    var process: Process
    var input: Pipe
    var output: Pipe
  }

  private let handles: Mutex<Handles>
  private let identifier: Int32
  private let lines: AsyncStream<String>

  /// Starts `executable`; standard error is appended to the file `errorLog`.
  init(executable: String, arguments: [String], environment: [String: String], errorLog: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.environment = environment
    if !FileManager.default.fileExists(atPath: errorLog) {
      _ = FileManager.default.createFile(atPath: errorLog, contents: nil)
    }
    let log = try FileHandle(forWritingTo: URL(filePath: errorLog))
    try log.seekToEnd()
    process.standardError = log
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    self.lines = PipeReader(output.fileHandleForReading).lines()
    self.identifier = process.processIdentifier
    self.handles = Mutex(Handles(process: process, input: input, output: output))
  }

  var isRunning: Bool { handles.withLock { $0.process.isRunning } }

  /// The first line of standard output; nil when the process ends or the time runs out before one comes.
  func firstLine(within limit: Duration) async throws -> String? {
    let lines = lines
    return try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask { await lines.first { _ in true } }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  /// SIGKILL; returns when the process is gone.
  func kill() async {
    guard isRunning else { return }
    _ = Foundation.kill(identifier, SIGKILL)
    await waitUntilEnded()
  }

  /// Asks the process to end by SIGTERM; after `grace` it is killed.
  func stop(grace: Duration) async {
    guard isRunning else { return }
    _ = Foundation.kill(identifier, SIGTERM)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.waitUntilEnded() }
      group.addTask {
        try? await Task.sleep(for: grace)
        if !Task.isCancelled { _ = Foundation.kill(self.identifier, SIGKILL) }
      }
      await group.next()
      group.cancelAll()
    }
    await waitUntilEnded()
  }

  private func waitUntilEnded() async {
    while isRunning {
      do { try await Task.sleep(for: .milliseconds(2)) } catch { return }
    }
  }
}
