/// What `GET /status` answers.
struct ConnectorStatus: Codable, Sendable, Hashable {
  struct Entry: Codable, Sendable, Hashable {
    var topic: String
    var gid: String
    /// `queued`, `running`, `done`, `held`, `failed`.
    var state: String
    var reason: String?
  }

  /// True when no job waits or runs.
  var idle: Bool
  var jobs: [Entry]
  var accepted: Int
  var duplicates: Int
  var rejected: Int
  /// The same counts by topic.
  var topics: [String: EventCount]

  init(_ queue: JobQueue.Snapshot, rejected: [String: Int]) {
    self.idle = queue.isIdle
    self.jobs = queue.jobs.map { job in
      Entry(topic: job.topic, gid: job.gid.text, state: job.state.rawValue, reason: job.reason)
    }
    var topics = queue.counts
    for (topic, count) in rejected { topics[topic, default: EventCount()].rejected += count }
    self.topics = topics
    self.accepted = topics.values.map(\.accepted).reduce(0, +)
    self.duplicates = topics.values.map(\.duplicates).reduce(0, +)
    self.rejected = topics.values.map(\.rejected).reduce(0, +)
  }
}
