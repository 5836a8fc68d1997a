public import CommerceTypes

/// A shop as its file describes it: currency, taxes, places and catalogue.
public struct ShopFile: Sendable, Hashable {
  /// The file's `shop`, `us-net`.
  public var name: String
  public var about: String?
  /// The profile that says how this shop appears in Odoo.
  public var profile: String
  public var currency: CurrencyCode
  /// Whether prices hold the tax (Shopify's `taxes_included`).
  public var taxesIncluded: Bool
  /// Whether shipping is taxed with the shop's default taxes.
  public var taxShipping: Bool
  /// The taxes of every line and shipping line for which an order names no others.
  public var taxes: [ShopTax]
  public var locations: [String]
  public var products: [ShopProduct]
  /// The other currencies that customers may pay in.
  public var presentment: [Presentment] = []
  /// The smallest cash amount, to which cash is rounded; nil for none.
  public var cashRounding: ExactDecimal?

  /// A currency that the shop presents its prices in.
  public struct Presentment: Sendable, Hashable {
    public var currency: CurrencyCode
    /// Its units for one unit of the shop's currency.
    public var rate: ExactDecimal
  }

  /// A tax as Shopify charges it.
  public struct ShopTax: Sendable, Hashable {
    public var title: String
    public var rate: TaxRate

    public init(title: String, rate: TaxRate) {
      self.title = title
      self.rate = rate
    }
  }

  /// A product with its single variant.
  public struct ShopProduct: Sendable, Hashable {
    /// The SKU as scenario files write it; a run appends its token.
    public var sku: SKU
    public var title: String
    public var price: ExactDecimal
    public var requiresShipping: Bool
    public var taxable: Bool
    public var isGiftCard: Bool

    public init(
      sku: SKU, title: String, price: ExactDecimal, requiresShipping: Bool = true, taxable: Bool = true,
      isGiftCard: Bool = false
    ) {
      self.isGiftCard = isGiftCard
      self.sku = sku
      self.title = title
      self.price = price
      self.requiresShipping = requiresShipping
      self.taxable = taxable
    }
  }

  public init(
    name: String, about: String? = nil, profile: String, currency: CurrencyCode, taxesIncluded: Bool,
    taxShipping: Bool, taxes: [ShopTax], locations: [String], products: [ShopProduct]
  ) {
    self.name = name
    self.about = about
    self.profile = profile
    self.currency = currency
    self.taxesIncluded = taxesIncluded
    self.taxShipping = taxShipping
    self.taxes = taxes
    self.locations = locations
    self.products = products
  }
}
