public import ShopifySim

/// A simulated Shopify at its strictest: HTTPS, no more scopes than needed, few points, and refusals now and then.
public struct StrictShopify: Sendable {
  /// Whose certificates the Admin API is reached with.
  public var authority: LabAuthority
  /// What the connector was granted, such as `read_orders`.
  public var scopes: [String]
  /// GraphQL's bucket.
  public var points: BucketSize
  /// Every so many calls one is answered 429 or THROTTLED; nil for none.
  public var refuseEvery: Int?

  /// - Parameters:
  ///   - points: 100 points, which no single query may cost more than, and 100 a second.
  public init(
    authority: LabAuthority, scopes: [String],
    points: BucketSize = BucketSize(capacity: 100, restoreRate: 100),
    refuseEvery: Int? = 10
  ) {
    self.authority = authority
    self.scopes = scopes
    self.points = points
    self.refuseEvery = refuseEvery
  }

  var app: AppSettings {
    AppSettings(
      scopes: AccessScopes(scopes),
      limits: AdminLimits(points: points, clock: .wall, refuseEvery: refuseEvery))
  }
}
