/// When a failed delivery is tried again.
///
/// Eight retries within four hours, further and further apart. Evidence: count and span documented; the spacing
/// is assumed.
public struct RetrySchedule: Sendable, Hashable {
  /// Seconds before each retry.
  public let delays: [Int]

  public init(delays: [Int] = [10, 30, 90, 270, 810, 1800, 3600, 7200]) { self.delays = delays }

  /// Seconds before the next retry after so many failures; nil when there is none left.
  func delay(afterFailures failures: Int) -> Int? {
    delays.indices.contains(failures - 1) ? delays[failures - 1] : nil
  }
}
