import Foundation
import ServiceLifecycle

/// Ends its group when standard input reaches its end: the parent is gone, or wants this process to go.
struct ParentWatch: Service {
  func run() async throws {
    let (ended, source) = AsyncStream<Void>.makeStream()
    let input = FileHandle.standardInput
    input.readabilityHandler = { handle in
      if handle.availableData.isEmpty {
        handle.readabilityHandler = nil
        source.finish()
      }
    }
    await withGracefulShutdownHandler {
      for await _ in ended {}
    } onGracefulShutdown: {
      source.finish()
    }
    input.readabilityHandler = nil
  }
}
