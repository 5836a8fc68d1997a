public import CommerceTypes

/// What is sold how and where, made or changed; each thing is told by its name, and nil leaves a part as it is.
public enum SellingChange: Sendable, Hashable {
  /// A market.
  public struct Market: Sendable, Hashable {
    public struct ShippingOption: Sendable, Hashable {
      public var name: String
      public var kind = ShopifySim.Market.ShippingOption.Kind.flat
      public var isActive = true
    }

    public var name: String
    public var handle: String?
    /// `ACTIVE` or `DRAFT`.
    public var status: String?
    public var countries: [CountryCode]?
    /// Names of companies, whose locations all belong to it.
    public var companies: [String]?
    public var currency: CurrencyCode?
    public var manualRate: ExactDecimal?
    public var hasLocalCurrencies: Bool?
    public var roundsPrices: Bool?
    public var taxStrategy: String?
    public var dutiesStrategy: String?
    public var isShippingEnabled: Bool?
    public var shippingOptions: [ShippingOption]?

    public init(name: String) { self.name = name }
  }

  /// A catalog; a new one needs markets, companies or apps.
  public struct Catalog: Sendable, Hashable {
    public var title: String
    /// `ACTIVE`, `ARCHIVED` or `DRAFT`.
    public var status: String?
    public var markets: [String]?
    /// Names of companies, whose locations all have it.
    public var companies: [String]?
    /// Handles of apps.
    public var apps: [String]?
    public var priceList: String?
    public var publication: String?

    public init(title: String) { self.title = title }
  }

  /// A price list; a new one takes the shop's currency when it is given none.
  public struct PriceList: Sendable, Hashable {
    public struct Price: Sendable, Hashable {
      public var sku: SKU
      public var price: ExactDecimal
      public var compareAtPrice: ExactDecimal?
    }

    public var name: String
    public var currency: CurrencyCode?
    /// Percent on top of the shop's prices; negative for less.
    public var adjustment: ExactDecimal?
    /// Added to the fixed prices that it has.
    public var prices: [Price] = []

    public init(name: String) { self.name = name }
  }

  /// A publication.
  public struct Publication: Sendable, Hashable {
    public var name: String
    public var autoPublishes: Bool?
    /// SKUs of products that are published in it, and of those taken out.
    public var added: [SKU] = []
    public var removed: [SKU] = []

    public init(name: String) { self.name = name }
  }

  case market(Market)
  case catalog(Catalog)
  case priceList(PriceList)
  case publication(Publication)
  case deliveryProfile(DeliveryProfileInput)
  /// A language, published or not; nil for `isPublished` takes it away.
  case locale(String, isPublished: Bool?)
}
