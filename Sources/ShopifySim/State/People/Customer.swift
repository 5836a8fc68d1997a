/// A customer of the shop.
public struct Customer: Sendable, Hashable, Identifiable {
  public let id: Int
  public internal(set) var email: String?
  public internal(set) var firstName: String?
  public internal(set) var lastName: String?
  public internal(set) var phone: String?
  public internal(set) var note: String?
  public internal(set) var tags: [String]
  public internal(set) var taxExempt: Bool
  /// GraphQL's `TaxExemption` words.
  public internal(set) var taxExemptions: [String]
  /// GraphQL's `CustomerState`: `DISABLED`, `ENABLED` …
  public internal(set) var state: String
  /// The first is the default one.
  public internal(set) var addresses: [CustomerAddress]
  public internal(set) var numberOfOrders: Int
  public internal(set) var lastOrderID: Int?
  public internal(set) var metafields: [Metafield]
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  /// An ISO language, `en` or `en-CA`.
  public internal(set) var locale = "en"
  public internal(set) var hasVerifiedEmail = true
  public internal(set) var multipassIdentifier: String?
  /// Whether the customer asked that their data not be sold.
  public internal(set) var isOptedOutOfDataSale = false
  /// GraphQL's `CustomerPredictedSpendTier`; nil before Shopify predicts one.
  public internal(set) var predictedSpendTier: String?
  /// Nil for a customer who was never asked.
  public internal(set) var emailConsent: MarketingConsent?
  public internal(set) var smsConsent: MarketingConsent?

  public var gid: GID { GID("Customer", id) }

  /// The name, or the e-mail address without one. Evidence: documented.
  public var displayName: String {
    let name = [firstName, lastName].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? email ?? "" : name
  }
}
