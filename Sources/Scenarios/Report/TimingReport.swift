/// Seconds spent in the parts of a scenario.
public struct TimingReport: Codable, Sendable, Hashable {
  /// Shop, products, stock, taps and connector start.
  public var setUp: Double
  /// The steps of `when`, settling included.
  public var play: Double
  /// Expectations and invariants.
  public var judge: Double
  /// Stopping everything.
  public var tearDown: Double

  public init(setUp: Double = 0, play: Double = 0, judge: Double = 0, tearDown: Double = 0) {
    self.setUp = setUp
    self.play = play
    self.judge = judge
    self.tearDown = tearDown
  }

  public var total: Double { setUp + play + judge + tearDown }
}
