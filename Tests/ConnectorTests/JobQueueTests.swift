import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Connector

struct JobQueueTests {
  private let folder: TemporaryFolder
  private let order = GID(type: "Order", number: 1)

  init() throws { folder = try TemporaryFolder() }

  private func queue(now: @escaping @Sendable () -> Double = { 100 }) throws -> JobQueue {
    JobQueue(
      database: try ConnectorDatabase(path: folder.path + "/queue.sqlite"), policy: SyncPolicy(), now: now)
  }

  private func accept(_ queue: JobQueue, _ event: String, topic: String = "orders/create", gid: GID? = nil)
    async throws -> JobQueue.Acceptance
  {
    try await queue.accept(eventID: event, topic: topic, shop: "a.myshopify.com", gid: gid ?? order)
  }

  @Test("The same event makes one job, however often it comes")
  func duplicates() async throws {
    let queue = try queue()
    #expect(try await accept(queue, "e1") == .queued)
    #expect(try await accept(queue, "e1") == .duplicate)
    let snapshot = try await queue.snapshot()
    #expect(snapshot.jobs.count == 1)
    #expect(snapshot.counts["orders/create"] == EventCount(accepted: 1, duplicates: 1))
  }

  @Test("Ten deliveries of one event at once make one job")
  func concurrentDuplicates() async throws {
    let queue = try queue()
    let order = order
    let answers = try await withThrowingTaskGroup(of: JobQueue.Acceptance.self) { group in
      for _ in 0..<10 {
        group.addTask {
          try await queue.accept(eventID: "e1", topic: "orders/create", shop: "a.myshopify.com", gid: order)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.filter { $0 == .queued }.count == 1)
    #expect(answers.filter { $0 == .duplicate }.count == 9)
  }

  @Test("An event of an order that already waits is merged; one that runs gets one more job")
  func merges() async throws {
    let queue = try queue()
    #expect(try await accept(queue, "e1") == .queued)
    #expect(try await accept(queue, "e2", topic: "orders/paid") == .merged)
    _ = try #require(try await queue.next())
    #expect(try await accept(queue, "e3") == .queued)
    #expect(try await accept(queue, "e4") == .merged)
    #expect(try await queue.snapshot().jobs.map(\.state) == [.running, .queued])
  }

  @Test("At most one job of an order runs; other orders run beside it")
  func oneRunning() async throws {
    let queue = try queue()
    _ = try await accept(queue, "e1")
    let first = try #require(try await queue.next())
    _ = try await accept(queue, "e2")
    #expect(try await queue.next() == nil)
    _ = try await accept(queue, "e3", gid: GID(type: "Order", number: 2))
    #expect(try await queue.next()?.gid == GID(type: "Order", number: 2))
    try await queue.record(.finished, of: first, reason: nil)
    #expect(try await queue.next()?.gid == order)
  }

  @Test("A job left running by a killed process is queued again, and a known event stays known")
  func restart() async throws {
    let before = try queue()
    _ = try await accept(before, "e1")
    _ = try #require(try await before.next())
    let after = try queue()
    #expect(try await after.recover() == 1)
    #expect(try await accept(after, "e1") == .duplicate)
    #expect(try await after.next()?.attempts == 2)
  }

  @Test("A job that broke down waits before the next attempt")
  func backOff() async throws {
    let clock = Clock(time: 0)
    let queue = try queue(now: { clock.time })
    _ = try await accept(queue, "e1")
    let job = try #require(try await queue.next())
    try await queue.record(.brokeDown(mayRetry: true), of: job, reason: "Odoo is away")
    #expect(try await queue.next() == nil)
    #expect(try await queue.secondsToNext() == SyncPolicy().firstRetryDelay)
    #expect(try await queue.snapshot().isIdle == false)
    clock.advance(1)
    #expect(try await queue.next()?.attempts == 2)
  }

  @Test("A held job keeps its reason, and the order's next event starts a new one")
  func held() async throws {
    let queue = try queue()
    _ = try await accept(queue, "e1")
    let job = try #require(try await queue.next())
    try await queue.record(.held, of: job, reason: "order #1: no tax")
    let snapshot = try await queue.snapshot()
    #expect(snapshot.isIdle)
    #expect(snapshot.jobs.first?.reason == "order #1: no tax")
    #expect(try await accept(queue, "e2") == .queued)
  }

  @Test("Old events and their done jobs are forgotten; held jobs stay for people")
  func forgets() async throws {
    let clock = Clock(time: 0)
    let queue = try queue(now: { clock.time })
    for number in 1...2 {
      _ = try await accept(queue, "e\(number)", gid: GID(type: "Order", number: number))
      let job = try #require(try await queue.next())
      try await queue.record(number == 1 ? .finished : .held, of: job, reason: nil)
    }
    clock.advance(JobQueue.memory + 1)
    _ = try await accept(queue, "e3")
    let snapshot = try await queue.snapshot()
    #expect(snapshot.jobs.map(\.state) == [.held, .queued])
    #expect(snapshot.counts["orders/create"] == EventCount(accepted: 1))
  }

  @Test("A full disk is a storage error that says what to do, and loses nothing")
  func fullDisk() async throws {
    let database = try ConnectorDatabase(path: folder.path + "/full.sqlite")
    let queue = JobQueue(database: database, policy: SyncPolicy())
    try await database.write("limit the file") { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 1
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let error = await #expect(throws: ConnectorError.self) {
      for number in 1...2000 { _ = try await accept(queue, "event-\(number)") }
    }
    #expect(error?.code == .storage)
    #expect(error?.message.contains("SQLite 13") == true, "\(error?.message ?? "")")
    #expect(error?.remedy.contains("free disk space") == true)
  }

  @Test(
    "A job's states follow one another and nothing else",
    arguments: [
      (JobState.queued, JobState.Event.started, JobState?.some(.running)), (.running, .finished, .done),
      (.running, .held, .held), (.running, .brokeDown(mayRetry: true), .queued),
      (.running, .brokeDown(mayRetry: false), .failed),
      (.done, .started, nil),
      (.queued, .finished, nil), (.held, .started, nil),
    ])
  func states(from state: JobState, event: JobState.Event, to next: JobState?) {
    #expect(state.after(event) == next)
  }

  @Test("The wait doubles with each attempt up to the longest")
  func delays() {
    let policy = SyncPolicy(firstRetryDelay: 1, longestRetryDelay: 5)
    #expect((1...5).map { policy.delay(afterAttempt: $0) } == [1, 2, 4, 5, 5])
  }
}

/// A clock that moves when it is told to.
final class Clock: Sendable {
  private let seconds: Mutex<Double>
  init(time: Double) { seconds = Mutex(time) }
  var time: Double { seconds.withLock { $0 } }
  func advance(_ by: Double) { seconds.withLock { $0 += by } }
}
