public import CommerceTypes

/// What a shop is before its first order: settings, catalogue, locations, the first id and the first moment.
public struct ShopConfiguration: Sendable, Hashable {
  /// A plan of Shopify's.
  public struct Plan: Sendable, Hashable {
    public var name = "Basic"
    /// A partner's shop to develop on.
    public var isForDevelopment = false
    public var isPlus = false

    public init() {}
  }

  /// `lab-us-net.myshopify.com`.
  public var domain: String
  public var name: String
  public var currency: CurrencyCode
  /// Whether prices contain their taxes.
  public var taxesIncluded: Bool
  /// Whether shipping is taxed by ``taxes`` when a shipping line brings none of its own.
  public var taxShipping: Bool
  /// The taxes of a line that brings none of its own, all of them stacked on the same net amount.
  public var taxes: [TaxInput]
  public var orderNamePrefix: String
  public var firstOrderNumber: Int
  /// Every numeric id counts up from here, so that two runs with other bases never share one.
  public var idBase: Int
  /// Names of the locations, the first is the default.
  public var locations: [String]
  public var products: [ProductInput]
  /// Presentment units for one unit of the shop's currency, for each currency that customers may pay in.
  public var presentmentRates: [CurrencyCode: ExactDecimal] = [:]
  /// Shopify Payments' fee on a charge: a percentage and an amount in the shop's currency.
  public var paymentFee: (percent: ExactDecimal, fixed: ExactDecimal) {
    get { (feePercent, feeFixed) }
    set { (feePercent, feeFixed) = newValue }
  }
  /// What the fee's two parts are called on a statement: the part of the amount, and the fixed one.
  public var paymentFeeNames: FeeNames = FeeNames()
  private var feePercent: ExactDecimal = ExactDecimal(minorUnits: 29, digits: 1)
  private var feeFixed: ExactDecimal = ExactDecimal(minorUnits: 30, digits: 2)
  /// What a refund through Shopify Payments costs, in the shop's currency.
  public var refundFee: ExactDecimal = 0
  /// What a chargeback costs on top of its amount, in the shop's currency.
  public var disputeFee: ExactDecimal = 15
  /// Days from a charge to the payout that pays it: 2 in the US, 5 elsewhere.
  public var payoutDays = 2
  /// Days after which an open authorization lapses.
  public var authorizationDays = 7
  /// The smallest cash amount, to which cash payments are rounded: 0.05 in CAD and CHF; nil for none.
  public var cashRounding: ExactDecimal?
  /// Whether Shopify Payments is activated; without it no payment reaches its balance.
  public var hasShopifyPayments = true
  /// The shop's own language.
  public var locale = "en"
  /// Where the shop is.
  public var address: MailingAddress?
  /// What the shop pays Shopify for.
  public var plan = Plan()
  /// Whether shipping is set up by market.
  public var hasMarketDrivenShipping = false
  /// Minutes east of UTC, for REST's times.
  public var utcOffsetMinutes: Int
  /// The virtual clock's first moment.
  public var startDate: ShopTime
  /// The Admin API version that webhook payloads name.
  public var apiVersion: String

  /// The names of a payment fee's parts; nil where they have none.
  public struct FeeNames: Sendable, Hashable {
    public var rate: String?
    public var flat: String?
    public init(rate: String? = nil, flat: String? = nil) {
      self.rate = rate
      self.flat = flat
    }
  }

  public init(
    domain: String, name: String? = nil, currency: CurrencyCode, taxesIncluded: Bool = false,
    taxShipping: Bool = false, taxes: [TaxInput] = [], orderNamePrefix: String = "#",
    firstOrderNumber: Int = 1001, idBase: Int = 4_500_000_000_000, locations: [String] = ["Main"],
    products: [ProductInput] = [], utcOffsetMinutes: Int = 0,
    startDate: ShopTime = ShopTime(milliseconds: 1_767_603_600_000), apiVersion: String = "2026-07"
  ) {
    self.domain = domain
    self.name = name ?? String(domain.prefix { $0 != "." })
    self.currency = currency
    self.taxesIncluded = taxesIncluded
    self.taxShipping = taxShipping
    self.taxes = taxes
    self.orderNamePrefix = orderNamePrefix
    self.firstOrderNumber = firstOrderNumber
    self.idBase = idBase
    self.locations = locations.isEmpty ? ["Main"] : locations
    self.products = products
    self.utcOffsetMinutes = utcOffsetMinutes
    self.startDate = startDate
    self.apiVersion = apiVersion
  }
}
