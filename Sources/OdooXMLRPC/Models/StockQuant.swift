public import CommerceTypes

/// What lies in one location of one product.
///
/// Field names are those of Odoo 19.
public struct StockQuant: Sendable, Hashable, Identifiable {
  public static let modelName = "stock.quant"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "product_id", "location_id", "quantity", "reserved_quantity",
  ]

  public let id: Int
  public let productID: Int
  public let locationID: Int
  public let quantity: ExactDecimal
  public let reserved: ExactDecimal

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.productID = try record.requiredID("product_id")
    self.locationID = try record.requiredID("location_id")
    self.quantity = try record.decimal("quantity")
    self.reserved = try record.decimal("reserved_quantity")
  }
}
