import Foundation
import GRDB

/// The durable queue: events come in once, orders are worked on one at a time.
struct JobQueue: Sendable {
  /// What became of an event.
  enum Acceptance: Sendable, Equatable {
    /// A job was made for it.
    case queued
    /// A job of the same order is still waiting and will do.
    case merged
    /// The event has been here before.
    case duplicate
  }

  let database: ConnectorDatabase
  let policy: SyncPolicy
  /// Seconds since 1970; settable for tests.
  var now: @Sendable () -> Double = { Date().timeIntervalSince1970 }

  /// Seconds for which an event is remembered; Shopify gives a delivery up within days.
  static let memory: Double = 30 * 24 * 3600

  /// Takes an event; unique by event id, topic and shop.
  func accept(
    eventID: String, topic: String, shop: String, gid: GID
  ) async throws(ConnectorError) -> Acceptance {
    let time = now()
    return try await database.write("store the event \(topic) of \(gid)") { database in
      try database.execute(
        sql: "UPDATE event SET duplicates = duplicates + 1 WHERE eventID = ? AND topic = ? AND shop = ?",
        arguments: [eventID, topic, shop])
      if database.changesCount > 0 { return .duplicate }
      let waiting = try Int64.fetchOne(
        database,
        sql: "SELECT id FROM job WHERE shop = ? AND gid = ? AND state = 'queued' ORDER BY id LIMIT 1",
        arguments: [shop, gid.text])
      let job: Int64
      if let waiting {
        job = waiting
        try database.execute(
          sql: "UPDATE job SET attempts = 0, notBefore = 0 WHERE id = ?", arguments: [waiting])
      } else {
        try database.execute(
          sql: "INSERT INTO job (shop, topic, gid, state) VALUES (?, ?, ?, 'queued')",
          arguments: [shop, topic, gid.text])
        job = database.lastInsertedRowID
      }
      try database.execute(
        sql: "INSERT INTO event (eventID, topic, shop, job, received) VALUES (?, ?, ?, ?, ?)",
        arguments: [eventID, topic, shop, job, time])
      try Self.forget(before: time - Self.memory, in: database)
      return waiting == nil ? .queued : .merged
    }
  }

  /// Deletes old events and the done jobs that no event names any more; held and failed ones stay for people.
  private static func forget(before time: Double, in database: Database) throws {
    try database.execute(sql: "DELETE FROM event WHERE received < ?", arguments: [time])
    try database.execute(
      sql: "DELETE FROM job WHERE state = 'done' AND id < (SELECT MIN(job) FROM event)")
  }

  /// Puts the jobs that a killed process left running back in the queue; how many.
  func recover() async throws(ConnectorError) -> Int {
    try await database.write("take up the jobs of the last run") { database in
      try database.execute(sql: "UPDATE job SET state = 'queued', notBefore = 0 WHERE state = 'running'")
      return database.changesCount
    }
  }

  /// The oldest job that may run now, marked running; nil when there is none.
  func next() async throws(ConnectorError) -> Job? {
    let time = now()
    return try await database.write("take the next job") { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT * FROM job WHERE state = 'queued' AND notBefore <= ?
          AND NOT EXISTS (
            SELECT 1 FROM job AS other
            WHERE other.shop = job.shop AND other.gid = job.gid AND other.state = 'running')
          ORDER BY id LIMIT 1
          """, arguments: [time])
      guard let row, var job = Job(row), let state = job.state.after(.started) else { return nil }
      job.state = state
      job.attempts += 1
      try database.execute(
        sql: "UPDATE job SET state = ?, attempts = ? WHERE id = ?",
        arguments: [state.rawValue, job.attempts, job.id])
      return job
    }
  }

  /// Records what became of a running job.
  func record(_ event: JobState.Event, of job: Job, reason: String?) async throws(ConnectorError) {
    guard let state = job.state.after(event) else {
      throw ConnectorError(
        .storage, "job \(job.id) is \(job.state.rawValue), so it can't be \(event)",
        remedy: "report this as a defect", isWorthRetrying: false)
    }
    let notBefore = state == .queued ? now() + policy.delay(afterAttempt: job.attempts) : 0
    try await database.write("record job \(job.id)") { database in
      try database.execute(
        sql: "UPDATE job SET state = ?, reason = ?, notBefore = ? WHERE id = ?",
        arguments: [state.rawValue, reason, notBefore, job.id])
    }
  }

  /// Seconds until the next waiting job may run; nil when none waits.
  func secondsToNext() async throws(ConnectorError) -> Double? {
    let time = now()
    return try await database.read("look for waiting jobs") { database in
      let earliest = try Double.fetchOne(
        database, sql: "SELECT MIN(notBefore) FROM job WHERE state = 'queued'")
      return earliest.map { max(0, $0 - time) }
    }
  }

  /// Jobs and counts as they are at one moment.
  func snapshot(limit: Int = 1000) async throws(ConnectorError) -> Snapshot {
    try await database.read("list the jobs") { database in
      let open = try Int.fetchOne(
        database, sql: "SELECT COUNT(*) FROM job WHERE state IN ('queued', 'running')")
      let jobs = try Row.fetchAll(
        database, sql: "SELECT * FROM job ORDER BY id DESC LIMIT ?", arguments: [limit])
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT topic, COUNT(*) AS accepted, SUM(duplicates) AS duplicates FROM event GROUP BY topic")
      var counts: [String: EventCount] = [:]
      for row in rows {
        counts[row["topic"]] = EventCount(accepted: row["accepted"], duplicates: row["duplicates"])
      }
      return Snapshot(
        jobs: jobs.reversed().compactMap { row in Job(row) }, isIdle: open == 0, counts: counts)
    }
  }

  /// What the queue holds at one moment.
  struct Snapshot: Sendable {
    /// The newest ones, oldest first.
    var jobs: [Job]
    /// True when no job waits or runs.
    var isIdle: Bool
    /// Events that are remembered and the duplicates of them, by topic.
    var counts: [String: EventCount]
  }
}

/// How often events of one topic came.
struct EventCount: Sendable, Hashable, Codable {
  /// Events that were new.
  var accepted = 0
  /// Deliveries of events that had been here before.
  var duplicates = 0
  /// Deliveries that were refused: forged, malformed, of another shop. Counted since the process started.
  var rejected = 0
}

extension Job {
  /// Reads a row; nil when a newer connector wrote a state that this one doesn't know.
  fileprivate init?(_ row: Row) {
    guard let state = JobState(rawValue: row["state"]) else { return nil }
    self.init(
      id: row["id"], shop: row["shop"], topic: row["topic"], gid: GID(row["gid"]), state: state,
      reason: row["reason"], attempts: row["attempts"])
  }
}
