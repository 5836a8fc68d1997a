/// Where an order came from and what is thought of it; nothing of it changes an amount.
public struct OrderParticulars: Sendable, Hashable {
  /// The app that made it.
  public var app: SellingApp?
  public var channel: SalesChannel?
  /// The app that is the merchant of record instead of the shop.
  public var merchantOfRecord: SellingApp?
  /// The customer's IP address.
  public var clientIP: String?
  /// The number that the customer is shown: `XPAV284CT`.
  public var confirmationNumber: String?
  /// `en-US`, `de` …
  public var customerLocale: String?
  /// The page that led to the shop.
  public var referrerURL: String?
  /// The order's id in the system that it came from.
  public var sourceIdentifier: String?
  /// The order's page in the system that it came from.
  public var sourceURL: String?
  public var acceptsMarketing: Bool
  public var hasEstimatedTaxes: Bool
  /// Whether the order is confirmed; one that isn't may still fail.
  public var isConfirmed: Bool
  /// Whether prices contain their duties.
  public var dutiesIncluded: Bool
  /// Who pays the duties of a delivery abroad: `DDP`, `DAP`.
  public var incoterm: String?
  /// Whether the staff wrote about it.
  public var hasTimelineComment: Bool
  /// The name of the location that sold it.
  public var retailLocation: String?
  public var risks: [RiskAssessment]
  /// GraphQL's `ShopifyProtectStatus`; nil for an order that Shopify doesn't protect.
  public var protectStatus: String?
  /// GraphQL's `ShopifyProtectEligibilityStatus`.
  public var protectEligibility: String?

  public init() {
    acceptsMarketing = false
    hasEstimatedTaxes = false
    isConfirmed = true
    dutiesIncluded = false
    hasTimelineComment = false
    risks = []
  }
}
