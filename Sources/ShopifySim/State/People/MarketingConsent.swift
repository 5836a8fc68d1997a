/// Whether a customer agreed to be told of offers, and since when.
public struct MarketingConsent: Sendable, Hashable {
  /// GraphQL's words of `CustomerEmailMarketingState` and `CustomerSmsMarketingState`.
  public static let states = [
    "NOT_SUBSCRIBED", "PENDING", "SUBSCRIBED", "UNSUBSCRIBED", "REDACTED", "INVALID",
  ]
  /// GraphQL's words of `CustomerMarketingOptInLevel`.
  public static let levels = ["SINGLE_OPT_IN", "CONFIRMED_OPT_IN", "UNKNOWN"]

  /// `SUBSCRIBED`, `UNSUBSCRIBED` …
  public var state: String
  /// `SINGLE_OPT_IN`, `CONFIRMED_OPT_IN` …; nil for none said.
  public var optInLevel: String?
  /// When the customer said so; a step that says nothing means its own moment.
  public var updatedAt: ShopTime?
  /// `SHOPIFY`, or `OTHER` for what an app collected.
  public var collectedFrom: String

  public init(
    state: String, optInLevel: String? = nil, updatedAt: ShopTime? = nil, collectedFrom: String = "SHOPIFY"
  ) {
    self.state = state
    self.optInLevel = optInLevel
    self.updatedAt = updatedAt
    self.collectedFrom = collectedFrom
  }
}
