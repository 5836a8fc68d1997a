/// A place where goods lie, or come from, or go to.
public struct StockLocation: OdooModel, Hashable {
  public static let modelName = "stock.location"

  public let id: RecordID<StockLocation>
  /// `name`.
  public var name: String?
  /// `complete_name`: with the locations above it.
  public var completeName: String?
  /// `usage`.
  public var usage: Usage?
  /// `location_id`.
  public var parent: Many2one<StockLocation>?
  /// `child_ids`.
  public var children: [RecordID<StockLocation>]?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `warehouse_id`.
  public var warehouse: Many2one<StockWarehouse>?
  /// `active`.
  public var isActive: Bool?
  /// `barcode`.
  public var barcode: String?

  public init(id: RecordID<StockLocation>) { self.id = id }

  public static let fields: ModelFields<StockLocation> = [
    .char("name", \.name),
    .char("complete_name", \.completeName),
    .selection("usage", \.usage),
    .many2one("location_id", \.parent),
    .one2many("child_ids", \.children),
    .many2one("company_id", \.company),
    .many2one("warehouse_id", \.warehouse),
    .boolean("active", \.isActive),
    .char("barcode", \.barcode),
  ]
}
