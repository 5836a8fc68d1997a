import Logging
import Synchronization

/// Hands waiting jobs to workers, a few orders at once and never one order twice.
final class Dispatcher: Sendable {
  private let queue: JobQueue
  private let worker: Worker
  private let logger: Logger
  private let running = Mutex(0)
  private let wakeUps: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  init(queue: JobQueue, worker: Worker, logger: Logger) {
    self.queue = queue
    self.worker = worker
    self.logger = logger
    (self.wakeUps, self.signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Says that there may be something to do.
  func wake() { signal.yield() }

  /// Runs until its task is cancelled.
  func run() async {
    await withDiscardingTaskGroup { group in
      var iterator = wakeUps.makeAsyncIterator()
      while !Task.isCancelled {
        let wait = await startJobs(in: &group)
        let timer = wait.map { seconds in
          Task { [self] in
            try? await Task.sleep(for: .seconds(seconds))
            if !Task.isCancelled { wake() }
          }
        }
        let next: Void? = await iterator.next()
        timer?.cancel()
        if next == nil { break }
      }
      group.cancelAll()
    }
  }

  /// Starts what may run; the seconds after which to look again, or nil to wait for a signal.
  private func startJobs(in group: inout DiscardingTaskGroup) async -> Double? {
    do {
      while running.withLock({ $0 < queue.policy.workers }) {
        guard let job = try await queue.next() else {
          return try await queue.secondsToNext().map { max($0, 0.01) }
        }
        running.withLock { $0 += 1 }
        group.addTask { [self] in
          await worker.run(job)
          running.withLock { $0 -= 1 }
          wake()
        }
      }
      return nil
    } catch {
      logger.error("the queue can't be read: \(error)")
      return 1
    }
  }
}
