public import CommerceTypes

/// One product's movement within a transfer.
///
/// Field names are those of Odoo 19.
public struct StockMove: Sendable, Hashable, Identifiable {
  public static let modelName = "stock.move"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "picking_id", "product_id", "state", "product_uom_qty", "quantity", "picked", "sale_line_id",
    "location_id", "location_dest_id", "origin_returned_move_id",
  ]

  public let id: Int
  public let pickingID: Int?
  public let productID: Int
  public let state: String
  public let demand: ExactDecimal
  /// Reserved, and done once the transfer is.
  public let quantity: ExactDecimal
  public let isPicked: Bool
  public let saleLineID: Int?
  public let locationID: Int
  public let destinationID: Int
  /// The move this one returns.
  public let returnedMoveID: Int?

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.pickingID = try record.many2one("picking_id")?.id
    self.productID = try record.requiredID("product_id")
    self.state = try record.requiredString("state")
    self.demand = try record.decimal("product_uom_qty")
    self.quantity = try record.decimal("quantity")
    self.isPicked = try record.bool("picked")
    self.saleLineID = try record.many2one("sale_line_id")?.id
    self.locationID = try record.requiredID("location_id")
    self.destinationID = try record.requiredID("location_dest_id")
    self.returnedMoveID = try record.many2one("origin_returned_move_id")?.id
  }
}
