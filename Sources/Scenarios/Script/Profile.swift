public import CommerceTypes

/// How a shop's world is meant to appear in Odoo: the decisions a merchant makes before launch, and the
/// names that `labrun prepare` makes and a connector is configured with.
public struct Profile: Sendable, Hashable {
  /// The file's `profile`, `us-net`.
  public var name: String
  public var about: String?
  /// The currency of the Odoo company or, where `prepare` can't change it, of the pricelist the orders use.
  public var currency: CurrencyCode
  /// Odoo's `res.company.tax_calculation_rounding_method` that these scenarios need; nil for any.
  public var rounding: Rounding?
  /// Digits that unit prices need in Odoo, where it rounds them as it stores them; nil for any.
  public var priceDigits: Int?
  public var orderReference: OrderReference
  public var taxes: [ProfileTax]
  public var locations: [ProfileLocation]
  public var gateways: [ProfileGateway]
  public var pricelists: [ProfilePricelist]
  /// The internal reference of the service product for shipping lines.
  public var shippingProduct: String
  /// The internal reference of the service product for amounts that belong to no line; nil when not used.
  public var adjustmentProduct: String?

  /// Odoo's two ways of rounding tax.
  public enum Rounding: String, Sendable, Hashable, CaseIterable {
    case perLine = "round_per_line"
    case globally = "round_globally"
  }

  /// How the sale order of a Shopify order is found: a field of `sale.order`, and what it holds.
  public struct OrderReference: Sendable, Hashable {
    /// What the field holds of the Shopify order.
    public enum Content: String, Sendable, Hashable, CaseIterable {
      /// The order's name, `#1001`.
      case name
      /// The order's GID.
      case gid
    }
    /// A char field of `sale.order`, searchable.
    public var field: String
    public var content: Content

    public init(field: String, content: Content) {
      self.field = field
      self.content = content
    }
  }

  public init(
    name: String, about: String? = nil, currency: CurrencyCode, rounding: Rounding? = nil,
    priceDigits: Int? = nil,
    orderReference: OrderReference = OrderReference(field: "client_order_ref", content: .name),
    taxes: [ProfileTax] = [], locations: [ProfileLocation] = [], gateways: [ProfileGateway] = [],
    pricelists: [ProfilePricelist] = [], shippingProduct: String, adjustmentProduct: String? = nil
  ) {
    self.name = name
    self.about = about
    self.currency = currency
    self.rounding = rounding
    self.priceDigits = priceDigits
    self.orderReference = orderReference
    self.taxes = taxes
    self.locations = locations
    self.gateways = gateways
    self.pricelists = pricelists
    self.shippingProduct = shippingProduct
    self.adjustmentProduct = adjustmentProduct
  }

  /// The Odoo tax of a Shopify tax line, by title, rate and whether prices hold it; nil when not mapped.
  public func tax(title: String, rate: TaxRate, priceIncluded: Bool) -> ProfileTax? {
    taxes.first { $0.title == title && $0.rate == rate && $0.priceIncluded == priceIncluded }
  }
}
