import Dispatch
import Foundation
import Scenarios

/// Waits for SIGINT or SIGTERM.
enum Interruption {
  /// The signals, as they come; the process is no longer ended by them while somebody listens.
  static func signals() -> AsyncStream<Int32> {
    AsyncStream { continuation in
      let sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler { continuation.yield(number) }
        source.resume()
        return source
      }
      continuation.onTermination = { [sources = UncheckedSources(sources)] _ in sources.cancel() }
    }
  }

  static func wait() async {
    for await _ in signals() { return }
  }

  /// Runs `body` and cancels it at the first signal; a second one ends the process at once.
  ///
  /// The connector then ends by itself, since its standard input closes; the run's temporary folder stays.
  static func cancelling<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws
    -> Value
  {
    let work = Task { try await body() }
    let watch = Task {
      var isFirst = true
      for await _ in signals() {
        guard isFirst else { exit(ExitStatus.interrupted.rawValue) }
        isFirst = false
        work.cancel()
      }
    }
    defer { watch.cancel() }
    return try await work.value
  }

  /// Dispatch sources may be cancelled from any thread; their type merely doesn't say so on Linux.
  private struct UncheckedSources: @unchecked Sendable {
    let sources: [any DispatchSourceSignal]
    init(_ sources: [any DispatchSourceSignal]) { self.sources = sources }
    func cancel() { for source in sources { source.cancel() } }
  }
}
