/// The visits that led to an order.
public struct JourneyInput: Sendable, Hashable {
  /// A visit of the online store.
  public struct Visit: Sendable, Hashable {
    public var occurredAt: ShopTime
    public var landingPage: String?
    public var referrerURL: String?
    public var referralCode: String?
    /// Where the visitor came from; nil is `direct`.
    public var source: String?
    public var sourceDescription: String?
    /// GraphQL's `MarketingTactic`.
    public var sourceType: String?
    public var utm = UTMParameters()
    /// The name of a known marketing event.
    public var marketingEvent: String?

    public init(occurredAt: ShopTime) { self.occurredAt = occurredAt }
  }

  /// The order's name.
  public var order: String
  /// Oldest first; they are added to those that are known.
  public var visits: [Visit]
  public var isReady: Bool

  public init(order: String, visits: [Visit], isReady: Bool = true) {
    self.order = order
    self.visits = visits
    self.isReady = isReady
  }
}
