public import CommerceTypes

/// One product's movement.
public struct StockMove: OdooModel, Hashable {
  public static let modelName = "stock.move"

  public let id: RecordID<StockMove>
  /// `product_id`.
  public var product: Many2one<ProductProduct>?
  /// `state`.
  public var state: State?
  /// `product_uom_qty`.
  public var demand: ExactDecimal?
  /// `quantity`: reserved, and done once the transfer is.
  public var quantity: ExactDecimal?
  /// `picked`.
  public var isPicked: Bool?
  /// `product_uom`.
  public var unit: Many2one<Linked.UnitOfMeasure>?
  /// `picking_id`.
  public var picking: Many2one<StockPicking>?
  /// `picking_type_id`.
  public var pickingType: Many2one<Linked.PickingType>?
  /// `location_id`: from.
  public var location: Many2one<StockLocation>?
  /// `location_dest_id`: to.
  public var destination: Many2one<StockLocation>?
  /// `sale_line_id`.
  public var saleLine: Many2one<SaleOrderLine>?
  /// `origin_returned_move_id`: the move that this one returns.
  public var returnedMove: Many2one<StockMove>?
  /// `move_orig_ids`.
  public var previousMoves: [RecordID<StockMove>]?
  /// `move_dest_ids`.
  public var nextMoves: [RecordID<StockMove>]?
  /// `move_line_ids`.
  public var moveLines: [RecordID<StockMoveLine>]?
  /// `to_refund`: lowers what the order counts as delivered.
  public var refunds: Bool?
  /// `origin`.
  public var origin: String?
  /// `reference`.
  public var reference: String?
  /// `date`.
  public var date: OdooDateTime?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `warehouse_id`.
  public var warehouse: Many2one<StockWarehouse>?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<StockMove>) { self.id = id }

  public static let fields: ModelFields<StockMove> = [
    .many2one("product_id", \.product),
    .selection("state", \.state),
    .float("product_uom_qty", \.demand),
    .float("quantity", \.quantity),
    .boolean("picked", \.isPicked),
    .many2one("product_uom", \.unit),
    .many2one("picking_id", \.picking),
    .many2one("picking_type_id", \.pickingType),
    .many2one("location_id", \.location),
    .many2one("location_dest_id", \.destination),
    .many2one("sale_line_id", \.saleLine),
    .many2one("origin_returned_move_id", \.returnedMove),
    .many2many("move_orig_ids", \.previousMoves),
    .many2many("move_dest_ids", \.nextMoves),
    .one2many("move_line_ids", \.moveLines),
    .boolean("to_refund", \.refunds),
    .char("origin", \.origin),
    .char("reference", \.reference),
    .datetime("date", \.date),
    .many2one("company_id", \.company),
    .many2one("warehouse_id", \.warehouse),
    .datetime("write_date", \.writeDate),
  ]
}
