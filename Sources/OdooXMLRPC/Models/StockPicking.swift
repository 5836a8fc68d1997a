/// A transfer.
///
/// Field names are those of Odoo 19.
public struct StockPicking: Sendable, Hashable, Identifiable {
  public static let modelName = "stock.picking"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "name", "state", "origin", "picking_type_code", "partner_id", "sale_id", "backorder_id", "location_id",
    "location_dest_id", "move_ids", "carrier_tracking_ref",
  ]

  public let id: Int
  public let name: String
  /// `draft`, `confirmed`, `assigned`, `done`, `cancel` …
  public let state: String
  public let origin: String?
  /// `outgoing`, `incoming`, `internal`.
  public let typeCode: String?
  public let partnerID: Int?
  public let saleID: Int?
  public let backorderOfID: Int?
  public let locationID: Int
  public let destinationID: Int
  public let moveIDs: [Int]
  public let trackingReference: String?

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.name = try record.requiredString("name")
    self.state = try record.requiredString("state")
    self.origin = try record.string("origin")
    self.typeCode = try record.string("picking_type_code")
    self.partnerID = try record.many2one("partner_id")?.id
    self.saleID = try record.many2one("sale_id")?.id
    self.backorderOfID = try record.many2one("backorder_id")?.id
    self.locationID = try record.requiredID("location_id")
    self.destinationID = try record.requiredID("location_dest_id")
    self.moveIDs = try record.ids("move_ids")
    self.trackingReference = try record.string("carrier_tracking_ref")
  }
}
