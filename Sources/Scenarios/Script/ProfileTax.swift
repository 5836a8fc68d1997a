public import CommerceTypes

/// One Shopify tax, by title and rate, and the Odoo sale tax that stands for it.
public struct ProfileTax: Sendable, Hashable {
  /// The name that scenario files use: `de-19`.
  public var key: String
  /// The title of Shopify's tax line, `NY State Tax`.
  public var title: String
  public var rate: TaxRate
  /// Whether prices hold the tax.
  public var priceIncluded: Bool
  /// The name of the `account.tax`, unique among sale taxes.
  public var odooName: String
  /// The country the tax belongs to; nil for the company's.
  public var country: CountryCode?

  public init(
    key: String, title: String, rate: TaxRate, priceIncluded: Bool, odooName: String,
    country: CountryCode? = nil
  ) {
    self.key = key
    self.title = title
    self.rate = rate
    self.priceIncluded = priceIncluded
    self.odooName = odooName
    self.country = country
  }
}
