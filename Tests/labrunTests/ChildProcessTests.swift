import Foundation
import TestSupport
import Testing

@testable import labrun

@Suite("A child process and its pipes")
struct ChildProcessTests {
  @Test("The first line comes at once; a child that ignores SIGTERM is killed after its grace")
  func firstLine() async throws {
    let folder = try TemporaryFolder()
    let child = try Self.child("trap '' TERM; echo ready; while :; do sleep 0.05; done", in: folder)
    #expect(try await child.firstLine(within: .seconds(20)) == "ready")
    #expect(child.isRunning)
    await child.stop(grace: .milliseconds(200))
    #expect(!child.isRunning)
  }

  @Test("A child that ends without a line gives none")
  func noLine() async throws {
    let folder = try TemporaryFolder()
    let child = try Self.child("exit 3", in: folder)
    #expect(try await child.firstLine(within: .seconds(20)) == nil)
  }

  @Test("Two hundred children killed in the midst of their output do no harm")
  func killed() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<50 {
            let child = try Self.child("echo ready; while echo more; do :; done", in: folder)
            #expect(try await child.firstLine(within: .seconds(20)) == "ready")
            await child.kill()
            #expect(!child.isRunning)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private static func child(_ script: String, in folder: TemporaryFolder) throws -> ChildProcess {
    try ChildProcess(
      executable: "/bin/sh", arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"],
      errorLog: folder.path + "/errors.txt")
  }
}
