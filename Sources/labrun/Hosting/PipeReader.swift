import Foundation

/// Reads a pipe to its end on a thread of its own.
///
/// Not by Foundation's `readabilityHandler`: its Dispatch source ended this process now and then when a writer was
/// killed, in Dispatch's event loop, on memory it had already freed (measured on Linux, Swift 6.3.1).
struct PipeReader: Sendable {
  private let pipe: FileHandle

  init(_ pipe: FileHandle) { self.pipe = pipe }

  /// The lines as they come, without their ends; what follows the last line end is left out.
  func lines() -> AsyncStream<String> {
    AsyncStream { continuation in
      Thread.detachNewThread {
        var pending: [UInt8] = []
        while let bytes = nextBytes() {
          pending += bytes
          while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
            continuation.yield(String(decoding: pending[..<end], as: UTF8.self))
            pending.removeSubrange(...end)
          }
        }
        continuation.finish()
      }
    }
  }

  /// What is there, at least a byte; nil at the end. Foundation's `read(upToCount:)` waits until all of it came.
  private func nextBytes() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(pipe.fileDescriptor, &buffer, buffer.count)
      if count > 0 { return Array(buffer.prefix(count)) }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  /// Returns when the pipe has ended, or when the waiting task is cancelled; the thread stays until the end.
  func waitForEnd() async {
    for await _ in lines() {}
  }
}
