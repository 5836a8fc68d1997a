/// A warehouse.
public struct StockWarehouse: OdooModel, Hashable {
  public static let modelName = "stock.warehouse"

  public let id: RecordID<StockWarehouse>
  /// `name`.
  public var name: String?
  /// `code`: up to five letters.
  public var code: String?
  /// `active`.
  public var isActive: Bool?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `partner_id`: its address.
  public var partner: Many2one<ResPartner>?
  /// `view_location_id`: above all its locations.
  public var viewLocation: Many2one<StockLocation>?
  /// `lot_stock_id`: where its goods lie.
  public var stockLocation: Many2one<StockLocation>?
  /// `out_type_id`.
  public var outgoingType: Many2one<Linked.PickingType>?
  /// `in_type_id`.
  public var incomingType: Many2one<Linked.PickingType>?
  /// `int_type_id`.
  public var internalType: Many2one<Linked.PickingType>?
  /// `delivery_steps`: `ship_only`, `pick_ship` or `pick_pack_ship`.
  public var deliverySteps: String?
  /// `reception_steps`: `one_step`, `two_steps` or `three_steps`.
  public var receptionSteps: String?

  public init(id: RecordID<StockWarehouse>) { self.id = id }

  public static let fields: ModelFields<StockWarehouse> = [
    .char("name", \.name),
    .char("code", \.code),
    .boolean("active", \.isActive),
    .many2one("company_id", \.company),
    .many2one("partner_id", \.partner),
    .many2one("view_location_id", \.viewLocation),
    .many2one("lot_stock_id", \.stockLocation),
    .many2one("out_type_id", \.outgoingType),
    .many2one("in_type_id", \.incomingType),
    .many2one("int_type_id", \.internalType),
    .selection("delivery_steps", \.deliverySteps),
    .selection("reception_steps", \.receptionSteps),
  ]
}
