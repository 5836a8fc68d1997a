/// A pricelist; it gives an order its currency.
public struct ProductPricelist: OdooModel, Hashable {
  public static let modelName = "product.pricelist"

  public let id: RecordID<ProductPricelist>
  /// `name`.
  public var name: String?
  /// `active`.
  public var isActive: Bool?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `item_ids`.
  public var items: [RecordID<Linked.PricelistItem>]?
  /// `sequence`.
  public var sequence: Int?

  public init(id: RecordID<ProductPricelist>) { self.id = id }

  public static let fields: ModelFields<ProductPricelist> = [
    .char("name", \.name),
    .boolean("active", \.isActive),
    .many2one("currency_id", \.currency),
    .many2one("company_id", \.company),
    .one2many("item_ids", \.items),
    .integer("sequence", \.sequence),
  ]
}
