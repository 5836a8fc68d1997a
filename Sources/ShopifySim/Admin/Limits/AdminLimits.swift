/// What an app may ask of a shop, and how often it is refused for the exercise.
public struct AdminLimits: Sendable, Hashable {
  /// GraphQL's query points.
  public var points: BucketSize
  /// REST's calls.
  public var calls: BucketSize
  public var clock: LimitClock
  /// Every so many calls one is refused as if there were too many; nil for none.
  public var refuseEvery: Int?

  public init(
    points: BucketSize = .standardPoints, calls: BucketSize = .standardCalls, clock: LimitClock = .wall,
    refuseEvery: Int? = nil
  ) {
    self.points = points
    self.calls = calls
    self.clock = clock
    self.refuseEvery = refuseEvery
  }

  /// A standard plan's, by the time that passes for the client.
  public static let standard = AdminLimits()
  /// A standard plan's in what answers show, without anybody being throttled.
  public static let unlimited = AdminLimits(clock: .none)
}
