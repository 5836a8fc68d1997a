public import CommerceTypes

/// A delivery method.
public struct DeliveryCarrier: OdooModel, Hashable {
  public static let modelName = "delivery.carrier"

  public let id: RecordID<DeliveryCarrier>
  /// `name`.
  public var name: String?
  /// `active`.
  public var isActive: Bool?
  /// `delivery_type`: `fixed`, `base_on_rule`, or a carrier's own word.
  public var deliveryType: String?
  /// `product_id`: the service that orders are charged with.
  public var product: Many2one<ProductProduct>?
  /// `fixed_price`.
  public var fixedPrice: ExactDecimal?
  /// `margin`: added to the price.
  public var margin: ExactDecimal?
  /// `free_over`.
  public var isFreeAboveAmount: Bool?
  /// `amount`.
  public var freeFromAmount: ExactDecimal?
  /// `integration_level`.
  public var integrationLevel: String?
  /// `invoice_policy`.
  public var invoicePolicy: String?
  /// `country_ids`.
  public var countries: [RecordID<ResCountry>]?
  /// `state_ids`.
  public var states: [RecordID<ResCountryState>]?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `sequence`.
  public var sequence: Int?

  public init(id: RecordID<DeliveryCarrier>) { self.id = id }

  public static let fields: ModelFields<DeliveryCarrier> = [
    .char("name", \.name),
    .boolean("active", \.isActive),
    .selection("delivery_type", \.deliveryType),
    .many2one("product_id", \.product),
    .float("fixed_price", \.fixedPrice),
    .float("margin", \.margin),
    .boolean("free_over", \.isFreeAboveAmount),
    .float("amount", \.freeFromAmount),
    .selection("integration_level", \.integrationLevel),
    .selection("invoice_policy", \.invoicePolicy),
    .many2many("country_ids", \.countries),
    .many2many("state_ids", \.states),
    .many2one("company_id", \.company),
    .integer("sequence", \.sequence),
  ]
}
