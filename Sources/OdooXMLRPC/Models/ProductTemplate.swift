public import CommerceTypes

/// A product with all its variants.
public struct ProductTemplate: OdooModel, Hashable {
  public static let modelName = "product.template"

  public let id: RecordID<ProductTemplate>
  /// `name`.
  public var name: String?
  /// `display_name`.
  public var displayName: String?
  /// `active`.
  public var isActive: Bool?
  /// `default_code`: the internal reference, where there is one variant only.
  public var internalReference: String?
  /// `barcode`.
  public var barcode: String?
  /// `type`.
  public var type: Kind?
  /// `is_storable`: kept in stock by quantity.
  public var isStorable: Bool?
  /// `list_price`: the sales price, without what its variants add.
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
  public var invoicePolicy: InvoicePolicy?
  /// `tracking`: `none`, `lot` or `serial`.
  public var tracking: String?
  /// `taxes_id`: the taxes of sales.
  public var taxes: [RecordID<AccountTax>]?
  /// `supplier_taxes_id`.
  public var supplierTaxes: [RecordID<AccountTax>]?
  /// `product_variant_ids`.
  public var variants: [RecordID<ProductProduct>]?
  /// `description_sale`.
  public var saleDescription: String?
  /// `weight`.
  public var weight: ExactDecimal?
  /// `volume`.
  public var volume: ExactDecimal?
  /// `qty_available`.
  public var quantityOnHand: ExactDecimal?
  /// `virtual_available`.
  public var quantityForecast: ExactDecimal?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<ProductTemplate>) { self.id = id }

  public static let fields: ModelFields<ProductTemplate> = [
    .char("name", \.name),
    .char("display_name", \.displayName),
    .boolean("active", \.isActive),
    .char("default_code", \.internalReference),
    .char("barcode", \.barcode),
    .selection("type", \.type),
    .boolean("is_storable", \.isStorable),
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
    .one2many("product_variant_ids", \.variants),
    .text("description_sale", \.saleDescription),
    .float("weight", \.weight),
    .float("volume", \.volume),
    .float("qty_available", \.quantityOnHand),
    .float("virtual_available", \.quantityForecast),
    .datetime("write_date", \.writeDate),
  ]
}
