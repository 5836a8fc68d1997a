public import CommerceTypes

/// The detail of a move: how much, from where, which lot.
public struct StockMoveLine: OdooModel, Hashable {
  public static let modelName = "stock.move.line"

  public let id: RecordID<StockMoveLine>
  /// `move_id`.
  public var move: Many2one<StockMove>?
  /// `picking_id`.
  public var picking: Many2one<StockPicking>?
  /// `product_id`.
  public var product: Many2one<ProductProduct>?
  /// `product_uom_id`.
  public var unit: Many2one<Linked.UnitOfMeasure>?
  /// `quantity`: done; on 19 what is reserved until then.
  public var quantity: ExactDecimal?
  /// `picked`.
  public var isPicked: Bool?
  /// `location_id`: from.
  public var location: Many2one<StockLocation>?
  /// `location_dest_id`: to.
  public var destination: Many2one<StockLocation>?
  /// `lot_id`.
  public var lot: Many2one<Linked.Lot>?
  /// `lot_name`.
  public var lotName: String?
  /// `package_id`.
  public var package: Many2one<Linked.Package>?
  /// `result_package_id`.
  public var resultPackage: Many2one<Linked.Package>?
  /// `owner_id`.
  public var owner: Many2one<ResPartner>?
  /// `state`: the move's.
  public var state: StockMove.State?
  /// `reference`.
  public var reference: String?
  /// `date`.
  public var date: OdooDateTime?
  /// `company_id`.
  public var company: Many2one<ResCompany>?

  public init(id: RecordID<StockMoveLine>) { self.id = id }

  public static let fields: ModelFields<StockMoveLine> = [
    .many2one("move_id", \.move),
    .many2one("picking_id", \.picking),
    .many2one("product_id", \.product),
    .many2one("product_uom_id", \.unit),
    .float("quantity", \.quantity),
    .boolean("picked", \.isPicked),
    .many2one("location_id", \.location),
    .many2one("location_dest_id", \.destination),
    .many2one("lot_id", \.lot),
    .char("lot_name", \.lotName),
    .many2one("package_id", \.package),
    .many2one("result_package_id", \.resultPackage),
    .many2one("owner_id", \.owner),
    .selection("state", \.state),
    .char("reference", \.reference),
    .datetime("date", \.date),
    .many2one("company_id", \.company),
  ]
}
