/// How much a bucket holds, and how fast it fills again.
public struct BucketSize: Sendable, Hashable {
  /// Points of GraphQL, or calls of REST.
  public var capacity: Int
  /// Points or calls a second.
  public var restoreRate: Int

  /// - Parameters:
  ///   - capacity: at least 1.
  ///   - restoreRate: at least 1.
  public init(capacity: Int, restoreRate: Int) {
    self.capacity = max(1, capacity)
    self.restoreRate = max(1, restoreRate)
  }

  /// GraphQL's points on a standard plan. Evidence: captured.
  public static let standardPoints = BucketSize(capacity: 2000, restoreRate: 100)
  /// REST's calls on a standard plan. Evidence: documented.
  public static let standardCalls = BucketSize(capacity: 40, restoreRate: 2)
}
