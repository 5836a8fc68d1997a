import Foundation

/// Another program, run to its end on a thread of its own, so that no test's thread waits for it.
public enum Program {
  /// How a program ended, and what it printed on standard output and standard error together.
  public struct Outcome: Sendable {
    public let status: Int32
    public let bytes: [UInt8]
    /// ``bytes`` as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Runs a program found in PATH, or at a path, with the bytes as its standard input.
  ///
  /// - Parameter environment: nil hands on this process's own.
  public static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], in folder: String? = nil,
    environment: [String: String]? = nil
  ) async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try runWaiting(program, arguments, input, folder, environment) })
      }
    }
  }

  private static func runWaiting(
    _ program: String, _ arguments: [String], _ input: [UInt8], _ folder: String?,
    _ environment: [String: String]?
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    if let environment { process.environment = environment }
    let standardInput = Pipe()
    let output = Pipe()
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let writing = standardInput.fileHandleForWriting
    let bytes = Data(input)
    // A large input and a large output would block each other on one thread.
    Thread.detachNewThread {
      try? writing.write(contentsOf: bytes)
      try? writing.close()
    }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, bytes: Array(data))
  }
}
