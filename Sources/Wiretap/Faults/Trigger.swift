import Synchronization

/// Which exchanges a fault acts on, and how often it still may.
public final class Trigger: Sendable {
  /// Decides by the exchange, and by whatever else it can find out (a query to upstream, for a fault by effect).
  public typealias Predicate = @Sendable (Exchange) async -> Bool

  /// How often it may act in all.
  public let times: Int
  private let skip: Int
  private let predicate: Predicate
  private let counts = Mutex((matched: 0, fired: 0))

  /// Acts on the first `times` matching exchanges after leaving out `skip` of them.
  public init(times: Int = 1, skip: Int = 0, where predicate: @escaping Predicate) {
    self.times = times
    self.skip = skip
    self.predicate = predicate
  }

  /// How often it has acted so far.
  public var timesFired: Int { counts.withLock { $0.fired } }

  /// Whether to act on this exchange; counted when so.
  public func fires(on exchange: Exchange) async -> Bool {
    guard timesFired < times, await predicate(exchange) else { return false }
    return counts.withLock { counts in
      counts.matched += 1
      guard counts.matched > skip, counts.fired < times else { return false }
      counts.fired += 1
      return true
    }
  }
}
