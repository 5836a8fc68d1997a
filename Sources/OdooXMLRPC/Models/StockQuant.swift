public import CommerceTypes

/// What lies of one product in one location.
public struct StockQuant: OdooModel, Hashable {
  public static let modelName = "stock.quant"

  public let id: RecordID<StockQuant>
  /// `product_id`.
  public var product: Many2one<ProductProduct>?
  /// `product_tmpl_id`.
  public var template: Many2one<ProductTemplate>?
  /// `location_id`.
  public var location: Many2one<StockLocation>?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `lot_id`.
  public var lot: Many2one<Linked.Lot>?
  /// `package_id`.
  public var package: Many2one<Linked.Package>?
  /// `owner_id`.
  public var owner: Many2one<ResPartner>?
  /// `product_uom_id`.
  public var unit: Many2one<Linked.UnitOfMeasure>?
  /// `quantity`: on hand.
  public var quantity: ExactDecimal?
  /// `reserved_quantity`.
  public var reservedQuantity: ExactDecimal?
  /// `available_quantity`: on hand and not reserved.
  public var availableQuantity: ExactDecimal?
  /// `inventory_quantity`: what was counted.
  public var countedQuantity: ExactDecimal?
  /// `in_date`: when its goods came in.
  public var inDate: OdooDateTime?

  public init(id: RecordID<StockQuant>) { self.id = id }

  public static let fields: ModelFields<StockQuant> = [
    .many2one("product_id", \.product),
    .many2one("product_tmpl_id", \.template),
    .many2one("location_id", \.location),
    .many2one("company_id", \.company),
    .many2one("lot_id", \.lot),
    .many2one("package_id", \.package),
    .many2one("owner_id", \.owner),
    .many2one("product_uom_id", \.unit),
    .float("quantity", \.quantity),
    .float("reserved_quantity", \.reservedQuantity),
    .float("available_quantity", \.availableQuantity),
    .float("inventory_quantity", \.countedQuantity),
    .datetime("in_date", \.inDate),
  ]
}
