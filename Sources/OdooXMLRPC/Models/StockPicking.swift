/// A transfer.
public struct StockPicking: OdooModel, Hashable {
  public static let modelName = "stock.picking"

  public let id: RecordID<StockPicking>
  /// `name`.
  public var name: String?
  /// `state`.
  public var state: State?
  /// `picking_type_code`.
  public var pickingTypeCode: TypeCode?
  /// `picking_type_id`.
  public var type: Many2one<Linked.PickingType>?
  /// `origin`.
  public var origin: String?
  /// `partner_id`.
  public var partner: Many2one<ResPartner>?
  /// `sale_id`.
  public var saleOrder: Many2one<SaleOrder>?
  /// `backorder_id`: the transfer whose rest it is.
  public var backorderOf: Many2one<StockPicking>?
  /// `backorder_ids`.
  public var backorders: [RecordID<StockPicking>]?
  /// `return_id`: the transfer that it brings back.
  public var returnOf: Many2one<StockPicking>?
  /// `location_id`: from.
  public var location: Many2one<StockLocation>?
  /// `location_dest_id`: to.
  public var destination: Many2one<StockLocation>?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `user_id`.
  public var responsible: Many2one<ResUsers>?
  /// `scheduled_date`.
  public var scheduledDate: OdooDateTime?
  /// `date_deadline`.
  public var deadline: OdooDateTime?
  /// `date_done`.
  public var doneDate: OdooDateTime?
  /// `move_ids`.
  public var moves: [RecordID<StockMove>]?
  /// `move_line_ids`.
  public var moveLines: [RecordID<StockMoveLine>]?
  /// `carrier_id`.
  public var carrier: Many2one<DeliveryCarrier>?
  /// `carrier_tracking_ref`.
  public var trackingReference: String?
  /// `carrier_tracking_url`.
  public var trackingURL: String?
  /// `note`: plain text on 14.
  public var note: String?
  /// `priority`: `0`, or `1` for urgent.
  public var priority: String?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<StockPicking>) { self.id = id }

  public static let fields: ModelFields<StockPicking> = [
    .char("name", \.name),
    .selection("state", \.state),
    .selection("picking_type_code", \.pickingTypeCode),
    .many2one("picking_type_id", \.type),
    .char("origin", \.origin),
    .many2one("partner_id", \.partner),
    .many2one("sale_id", \.saleOrder),
    .many2one("backorder_id", \.backorderOf),
    .one2many("backorder_ids", \.backorders),
    .many2one("return_id", \.returnOf),
    .many2one("location_id", \.location),
    .many2one("location_dest_id", \.destination),
    .many2one("company_id", \.company),
    .many2one("user_id", \.responsible),
    .datetime("scheduled_date", \.scheduledDate),
    .datetime("date_deadline", \.deadline),
    .datetime("date_done", \.doneDate),
    .one2many("move_ids", \.moves),
    .one2many("move_line_ids", \.moveLines),
    .many2one("carrier_id", \.carrier),
    .char("carrier_tracking_ref", \.trackingReference),
    .char("carrier_tracking_url", \.trackingURL),
    .html("note", \.note),
    .selection("priority", \.priority),
    .datetime("write_date", \.writeDate),
  ]
}
