import Synchronization

/// Runs a task on the thread that waits for it, so that a run has one thread: callgrind wants none of dispatch's.
final class ThisThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])

  /// What the task returns; it may wait for nothing that needs another thread.
  static func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
    let thread = ThisThread()
    let result = Mutex<Result<Value, any Error>?>(nil)
    let task = Task(executorPreference: thread) { try await body() }
    Task(executorPreference: thread) {
      let value = await task.result
      result.withLock { $0 = value }
    }
    while true {
      if let result = result.withLock({ $0 }) { return try result.get() }
      guard let job = thread.jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { continue }
      unsafe job.runSynchronously(on: thread.asUnownedTaskExecutor())
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
  }
}
