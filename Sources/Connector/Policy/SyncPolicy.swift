/// How often and how patiently a job is tried, and how large a webhook may be.
public struct SyncPolicy: Codable, Sendable, Hashable {
  /// Attempts before a job is failed for good.
  public var maximumAttempts: Int
  /// Seconds before the second attempt; each further wait doubles.
  public var firstRetryDelay: Double
  /// The longest wait between two attempts in seconds.
  public var longestRetryDelay: Double
  /// Jobs of different orders that run at once.
  public var workers: Int
  /// The largest webhook body in bytes; larger ones are answered 413.
  public var webhookBodyLimit: Int

  public init(
    maximumAttempts: Int = 8, firstRetryDelay: Double = 0.2, longestRetryDelay: Double = 60, workers: Int = 2,
    webhookBodyLimit: Int = 2 * 1024 * 1024
  ) {
    self.maximumAttempts = maximumAttempts
    self.firstRetryDelay = firstRetryDelay
    self.longestRetryDelay = longestRetryDelay
    self.workers = workers
    self.webhookBodyLimit = webhookBodyLimit
  }

  /// Throws when no job could ever run, or no webhook be taken.
  func check() throws(ConnectorError) {
    let lows = [
      ("maximumAttempts", maximumAttempts), ("workers", workers), ("webhookBodyLimit", webhookBodyLimit),
    ]
    for (name, value) in lows where value < 1 {
      throw ConnectorError(.configuration, "policy.\(name) is \(value)", remedy: "give it 1 or more")
    }
    for (name, value) in [("firstRetryDelay", firstRetryDelay), ("longestRetryDelay", longestRetryDelay)]
    where value < 0 {
      throw ConnectorError(.configuration, "policy.\(name) is \(value)", remedy: "give it 0 or more seconds")
    }
  }

  /// Seconds to wait after `attempt` (1 for the first) has failed.
  public func delay(afterAttempt attempt: Int) -> Double {
    var delay = firstRetryDelay
    for _ in 1..<max(attempt, 1) where delay < longestRetryDelay { delay *= 2 }
    return min(delay, longestRetryDelay)
  }
}
