/// When a failed delivery is tried again: eight retries within four hours, further and further apart.
///
/// The count and the span are documented, the spacing is assumed.
public struct RetrySchedule: Sendable, Hashable {
  /// Seconds before each retry.
  public let delays: [Int]

  public init(delays: [Int] = [10, 30, 90, 270, 810, 1800, 3600, 7200]) { self.delays = delays }

  /// Seconds before the next retry after so many failures; nil when there is none left.
  func delay(afterFailures failures: Int) -> Int? {
    delays.indices.contains(failures - 1) ? delays[failures - 1] : nil
  }

  /// No retry comes sooner than so many seconds after its failure.
  var shortestDelay: Int { delays.min() ?? 0 }
}
