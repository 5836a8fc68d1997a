/// The visits that led to an order; its id is the order's.
public struct CustomerJourney: Sendable, Hashable, Identifiable {
  /// A visit of the online store.
  public struct Visit: Sendable, Hashable {
    public let id: Int
    public let occurredAt: ShopTime
    public let landingPage: String?
    public let referrerURL: String?
    public let referralCode: String?
    /// Where the visitor came from: `Google`, `direct` …
    public let source: String
    public let sourceDescription: String?
    /// GraphQL's `MarketingTactic`.
    public let sourceType: String?
    public let utm: UTMParameters
    public let marketingEventID: Int?

    public var gid: GID { GID("CustomerVisit", id) }
  }

  public let id: Int
  /// Oldest first.
  public internal(set) var visits: [Visit]
  /// Whether the visits were told from others already.
  public internal(set) var isReady: Bool
}
