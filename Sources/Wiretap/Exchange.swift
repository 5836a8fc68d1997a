/// One request that came through a tap, and what became of it. Every secret in it reads `••••`.
public struct Exchange: Sendable {
  /// What became of the request.
  public enum Outcome: String, Sendable, Hashable {
    /// Not finished yet.
    case open
    /// Upstream answered and the client was given the answer.
    case relayed
    /// The client's connection was closed; nothing reached upstream.
    case requestLost
    /// Upstream answered; the client's connection was closed without a byte.
    case replyLost
    /// A fault answered in upstream's place.
    case answeredByFault
    /// Upstream answered, but the client had gone.
    case clientGone
    /// Upstream could not be reached or did not answer properly; the client's connection was closed.
    case failed
  }

  /// Counts from 0 within a tap, in the order requests arrived.
  public var index: Int
  /// The request as recorded.
  public var request: RecordedRequest
  /// What upstream (or a fault in its place) answered; nil when nothing did.
  public var response: RecordedResponse?
  /// What became of it.
  public var outcome: Outcome
  /// The name of the fault that acted on it.
  public var fault: String?
  /// Why it failed, for `failed`.
  public var failure: String?
  /// When the whole request was there.
  public var started: ContinuousClock.Instant
  /// When the tap was done with it; nil while it is open.
  public var finished: ContinuousClock.Instant?
  /// The time between connecting upstream and its whole answer; zero when nothing was forwarded.
  public var upstreamTime: Duration

  /// An exchange; open unless said otherwise.
  public init(
    index: Int, request: RecordedRequest, response: RecordedResponse? = nil, outcome: Outcome = .open,
    fault: String? = nil, failure: String? = nil, started: ContinuousClock.Instant = .now,
    finished: ContinuousClock.Instant? = nil, upstreamTime: Duration = .zero
  ) {
    self.index = index
    self.request = request
    self.response = response
    self.outcome = outcome
    self.fault = fault
    self.failure = failure
    self.started = started
    self.finished = finished
    self.upstreamTime = upstreamTime
  }
}
