import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

extension BooksReader {
  /// What open outgoing transfers still ask for, by SKU; reserved or not.
  func waiting(in pickings: [Books.Picking]) async throws -> [String: ExactDecimal] {
    let outgoing = pickings.filter { $0.direction == "outgoing" && $0.isOpen }.map(\.id)
    guard !outgoing.isEmpty else { return [:] }
    let skus = Dictionary(uniqueKeysWithValues: products.map { ($1, $0) })
    let moves = try await reader.searchRead(
      "stock.move",
      [.isIn("picking_id", outgoing), .condition("state", "not in", ["done", "cancel"])],
      fields: ["product_id", "product_uom_qty"], order: "id")
    var units: [String: ExactDecimal] = [:]
    for move in moves {
      guard let sku = skus[try move.requiredID("product_id")] else { continue }
      units[sku, default: .zero] += try move.decimal("product_uom_qty")
    }
    return units
  }
}
