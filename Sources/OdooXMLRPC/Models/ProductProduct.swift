public import CommerceTypes

/// A product variant.
///
/// Field names are those of Odoo 19.
public struct ProductProduct: Sendable, Hashable, Identifiable {
  public static let modelName = "product.product"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "name", "default_code", "barcode", "type", "lst_price", "product_tmpl_id",
  ]

  public let id: Int
  public let name: String
  /// The SKU.
  public let internalReference: String?
  public let barcode: String?
  /// `consu`, `service` or `combo`.
  public let type: String
  public let listPrice: ExactDecimal
  public let templateID: Int

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.name = try record.requiredString("name")
    self.internalReference = try record.string("default_code")
    self.barcode = try record.string("barcode")
    self.type = try record.requiredString("type")
    self.listPrice = try record.decimal("lst_price")
    self.templateID = try record.requiredID("product_tmpl_id")
  }
}
