/// What an app has of its own in a shop, besides the shop's records.
public struct AppInstallation: Sendable {
  /// The number of its global id.
  let id = 1
  let clientID: String
  let clientSecret: ClientSecret?
  /// Where clients reach the shop, such as `https://lab.myshopify.com`; nil until one called.
  var origin: String?
  /// What it was granted.
  var scopes: AccessScopes
  /// The access tokens that it holds.
  var tokens = AccessTokens()
  /// What it sent with an idempotency key.
  var idempotency = IdempotencyRecord()
  /// Setting them fills the buckets.
  var limits: AdminLimits {
    didSet { renewLimits() }
  }
  /// The behaviours that its calls so far rest on.
  private(set) var leanedOn: Set<Behaviour> = []
  private(set) var points: PointBucket
  private(set) var calls: PointBucket
  private var rhythm: RefusalRhythm

  public init(_ settings: AppSettings = AppSettings()) {
    clientID = settings.clientID
    clientSecret = settings.clientSecret
    scopes = settings.scopes
    limits = settings.limits
    points = PointBucket(settings.limits.points)
    calls = PointBucket(settings.limits.calls)
    rhythm = RefusalRhythm(every: settings.limits.refuseEvery)
  }

  /// Forgets what it did in a shop that begins anew; tokens, scopes and limits stay.
  mutating func forgetShop() {
    idempotency = IdempotencyRecord()
    renewLimits()
  }

  private mutating func renewLimits() {
    points = PointBucket(limits.points)
    calls = PointBucket(limits.calls)
    rhythm = RefusalRhythm(every: limits.refuseEvery)
  }

  mutating func lean(on behaviours: Behaviour...) { leanedOn.formUnion(behaviours) }

  // MARK: Limits

  /// Counts a call of the Admin API; how it is refused for the exercise, if it is.
  mutating func receivedCall() -> RefusalRhythm.Kind? {
    let refusal = rhythm.received()
    if refusal != nil { lean(on: .adminRefusals) }
    return refusal
  }

  /// Takes a query's requested cost from the bucket.
  mutating func received(query cost: Int, at moment: AdminMoment) -> QueryVerdict {
    let limit = min(QueryCost.limit, limits.points.capacity)
    guard cost <= limit else {
      if limit < QueryCost.limit { lean(on: .adminTooDear) }
      return .tooDear(limit: limit)
    }
    if limits.clock == .none { points.fillUp() }
    switch points.received(cost, at: milliseconds(moment)) {
    case .admitted: return .admitted
    case .refused:
      lean(on: .adminPoints, .adminThrottled)
      return .throttled(ThrottleStatus(points))
    }
  }

  /// Gives back what an answered query was charged too much, and tells what is left.
  mutating func settled(requested: Int, actual: Int) -> ThrottleStatus {
    points.returned(requested - actual)
    return ThrottleStatus(points)
  }

  /// Takes a call of REST from its bucket.
  mutating func receivedRESTCall(at moment: AdminMoment) -> PointBucket.Verdict {
    if limits.clock == .none { calls.fillUp() }
    let verdict = calls.received(1, at: milliseconds(moment))
    if verdict != .admitted { lean(on: .adminCalls, .adminCallsRefused) }
    return verdict
  }

  private func milliseconds(_ moment: AdminMoment) -> Int {
    limits.clock == .wall ? moment.wall : moment.shop.milliseconds
  }
}
