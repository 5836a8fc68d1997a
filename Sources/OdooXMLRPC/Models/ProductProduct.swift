public import CommerceTypes

/// A product variant: what is ordered, delivered and counted.
public struct ProductProduct: OdooModel, Hashable {
  public static let modelName = "product.product"

  public let id: RecordID<ProductProduct>
  /// `name`.
  public var name: String?
  /// `display_name`.
  public var displayName: String?
  /// `active`.
  public var isActive: Bool?
  /// `default_code`: the internal reference; the SKU.
  public var internalReference: String?
  /// `barcode`.
  public var barcode: String?
  /// `type`.
  public var type: ProductTemplate.Kind?
  /// `is_storable`: kept in stock by quantity.
  public var isStorable: Bool?
  /// `product_tmpl_id`.
  public var template: Many2one<ProductTemplate>?
  /// `lst_price`: the sales price with what the variant adds.
  public var salesPrice: ExactDecimal?
  /// `list_price`: the template's sales price.
  public var listPrice: ExactDecimal?
  /// `standard_price`: the cost; empty where the user may not see it.
  public var standardPrice: ExactDecimal?
  /// `categ_id`.
  public var category: Many2one<Linked.ProductCategory>?
  /// `uom_id`.
  public var unit: Many2one<Linked.UnitOfMeasure>?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `sale_ok`.
  public var canBeSold: Bool?
  /// `purchase_ok`.
  public var canBePurchased: Bool?
  /// `invoice_policy`.
  public var invoicePolicy: ProductTemplate.InvoicePolicy?
  /// `tracking`: `none`, `lot` or `serial`.
  public var tracking: String?
  /// `taxes_id`: the taxes of sales.
  public var taxes: [RecordID<AccountTax>]?
  /// `supplier_taxes_id`.
  public var supplierTaxes: [RecordID<AccountTax>]?
  /// `weight`.
  public var weight: ExactDecimal?
  /// `volume`.
  public var volume: ExactDecimal?
  /// `qty_available`: of the context's `location` or `warehouse`, else everywhere.
  public var quantityOnHand: ExactDecimal?
  /// `free_qty`: on hand and not reserved.
  public var quantityFree: ExactDecimal?
  /// `virtual_available`: on hand, plus what comes in, less what goes out.
  public var quantityForecast: ExactDecimal?
  /// `incoming_qty`.
  public var quantityIncoming: ExactDecimal?
  /// `outgoing_qty`.
  public var quantityOutgoing: ExactDecimal?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<ProductProduct>) { self.id = id }

  public static let fields: ModelFields<ProductProduct> = [
    .char("name", \.name),
    .char("display_name", \.displayName),
    .boolean("active", \.isActive),
    .char("default_code", \.internalReference),
    .char("barcode", \.barcode),
    .selection("type", \.type),
    .boolean("is_storable", \.isStorable),
    .many2one("product_tmpl_id", \.template),
    .float("lst_price", \.salesPrice),
    .float("list_price", \.listPrice),
    .float("standard_price", \.standardPrice),
    .many2one("categ_id", \.category),
    .many2one("uom_id", \.unit),
    .many2one("currency_id", \.currency),
    .many2one("company_id", \.company),
    .boolean("sale_ok", \.canBeSold),
    .boolean("purchase_ok", \.canBePurchased),
    .selection("invoice_policy", \.invoicePolicy),
    .selection("tracking", \.tracking),
    .many2many("taxes_id", \.taxes),
    .many2many("supplier_taxes_id", \.supplierTaxes),
    .float("weight", \.weight),
    .float("volume", \.volume),
    .float("qty_available", \.quantityOnHand),
    .float("free_qty", \.quantityFree),
    .float("virtual_available", \.quantityForecast),
    .float("incoming_qty", \.quantityIncoming),
    .float("outgoing_qty", \.quantityOutgoing),
    .datetime("write_date", \.writeDate),
  ]
}
