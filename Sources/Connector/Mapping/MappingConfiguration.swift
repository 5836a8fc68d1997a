/// Which Odoo record stands for which of Shopify's names; everything is looked up by name, nothing by id.
public struct MappingConfiguration: Codable, Sendable, Hashable {
  /// One Shopify tax, identified by title, rate and whether prices include it.
  public struct Tax: Codable, Sendable, Hashable {
    public var title: String
    /// The rate in percent as text: `8.25`.
    public var ratePercent: String
    public var priceIncluded: Bool
    /// `account.tax.name` in Odoo.
    public var odooTax: String

    public init(title: String, ratePercent: String, priceIncluded: Bool, odooTax: String) {
      self.title = title
      self.ratePercent = ratePercent
      self.priceIncluded = priceIncluded
      self.odooTax = odooTax
    }
  }

  /// One Shopify location.
  public struct Location: Codable, Sendable, Hashable {
    public var shopify: String
    /// `stock.location.complete_name` in Odoo: `WH/Stock`.
    public var odoo: String

    public init(shopify: String, odoo: String) {
      self.shopify = shopify
      self.odoo = odoo
    }
  }

  /// One payment gateway.
  public struct Gateway: Codable, Sendable, Hashable {
    /// The transaction's gateway handle: `shopify_payments`.
    public var shopify: String
    /// `account.journal.code` of a bank or cash journal in Odoo.
    public var journalCode: String

    public init(shopify: String, journalCode: String) {
      self.shopify = shopify
      self.journalCode = journalCode
    }
  }

  /// One order currency.
  public struct Pricelist: Codable, Sendable, Hashable {
    public var currency: String
    /// `product.pricelist.name` in Odoo; the list's currency must be `currency`.
    public var name: String

    public init(currency: String, name: String) {
      self.currency = currency
      self.name = name
    }
  }

  public var taxes: [Tax]
  public var locations: [Location]
  public var gateways: [Gateway]
  public var pricelists: [Pricelist]
  /// `default_code` of the service product that shipping lines are sold as.
  public var shippingProduct: String
  /// `default_code` of the service product that refund adjustments are booked on; such refunds are held without one.
  public var adjustmentProduct: String?
  /// `account.journal.code` of the sales journal; the company's first sales journal when absent.
  public var salesJournalCode: String?
  /// `stock.warehouse.name` that orders are sold from; Odoo's default when absent.
  public var warehouse: String?

  public init(
    taxes: [Tax], locations: [Location], gateways: [Gateway], pricelists: [Pricelist],
    shippingProduct: String,
    adjustmentProduct: String? = nil, salesJournalCode: String? = nil, warehouse: String? = nil
  ) {
    self.taxes = taxes
    self.locations = locations
    self.gateways = gateways
    self.pricelists = pricelists
    self.shippingProduct = shippingProduct
    self.adjustmentProduct = adjustmentProduct
    self.salesJournalCode = salesJournalCode
    self.warehouse = warehouse
  }
}
