import Foundation
import ServiceLifecycle

/// Ends its group when standard input reaches its end: the parent is gone, or wants this process to go.
struct ParentWatch: Service {
  func run() async throws {
    await cancelWhenGracefulShutdown {
      await PipeReader(FileHandle.standardInput).waitForEnd()
    }
  }
}
