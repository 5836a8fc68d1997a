public import CommerceTypes

/// Where or to whom the shop sells on terms of their own.
public struct Market: Sendable, Hashable, Identifiable {
  /// A way of shipping that the market offers.
  public struct ShippingOption: Sendable, Hashable {
    /// By what its price is found.
    public enum Kind: String, Sendable, Hashable { case flat, value, weight }

    public let id: Int
    public let name: String
    public let kind: Kind
    public let isActive: Bool
  }

  public let id: Int
  public internal(set) var name: String
  public internal(set) var handle: String
  /// GraphQL's `MarketStatus`: `ACTIVE` or `DRAFT`.
  public internal(set) var status: String
  public internal(set) var countries: [CountryCode] = []
  public internal(set) var companyLocationIDs: [Int] = []
  public internal(set) var currency: CurrencyCode
  /// Units of ``currency`` for one of the shop's; nil takes the shop's own rate.
  public internal(set) var manualRate: ExactDecimal?
  public internal(set) var rateUpdatedAt: ShopTime?
  public internal(set) var hasLocalCurrencies = false
  public internal(set) var roundsPrices = true
  /// GraphQL's `InclusiveTaxPricingStrategy`.
  public internal(set) var taxStrategy = Self.taxStrategies[0]
  /// GraphQL's `InclusiveDutiesPricingStrategy`.
  public internal(set) var dutiesStrategy = Self.dutiesStrategies[0]
  public internal(set) var isShippingEnabled = false
  public internal(set) var shippingOptions: [ShippingOption] = []
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime

  public var gid: GID { GID("Market", id) }

  /// GraphQL's `MarketConditionType` words that it has conditions of.
  public var conditionTypes: [String] {
    (countries.isEmpty ? [] : ["REGION"]) + (companyLocationIDs.isEmpty ? [] : ["COMPANY_LOCATION"])
  }
  /// GraphQL's `MarketType`.
  public var type: String { conditionTypes.last ?? "NONE" }

  static let taxStrategies = [
    "ADD_TAXES_AT_CHECKOUT", "INCLUDES_TAXES_IN_PRICE", "INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY",
  ]
  static let dutiesStrategies = ["ADD_DUTIES_AT_CHECKOUT", "INCLUDE_DUTIES_IN_PRICE"]
}
