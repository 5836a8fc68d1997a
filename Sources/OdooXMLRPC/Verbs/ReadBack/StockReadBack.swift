import CommerceTypes
import XMLRPCWire

/// Goes by what lies in the location: the quantity that was set, or the count that waits to be applied.
///
/// Goods that move at the same moment change the quantity: then it stays unknown, and setting it again is safe.
struct StockReadBack: ReadBack {
  /// What shows that the call has done its work.
  enum Sign: Sendable {
    /// The quantity is there.
    case quantity
    /// The count is there, not applied.
    case count
  }

  let product: Int
  let location: Int
  let quantity: ExactDecimal
  let sign: Sign
  /// True where the answer is the quant's id.
  let readsAnswer: Bool
  let mayOutliveRefusal = false

  var subject: String { "stock.quant of product.product \(product) at stock.location \(location)" }

  func outcome(of answer: XMLRPCValue?) -> WriteOutcome<Int>? {
    guard readsAnswer, let id = answer?.intValue ?? answer?.arrayValue?.first?.intValue else { return nil }
    return .done(id)
  }

  func look(_ client: OdooClient) async throws(OdooError) -> Sighting<Int> {
    let field = sign == .count ? "inventory_quantity" : "quantity"
    let quants = try await client.searchRead(
      "stock.quant",
      [
        .equal("product_id", .int(product)), .equal("location_id", .int(location)), .equal("lot_id", false),
        .equal("package_id", false), .equal("owner_id", false),
      ],
      fields: sign == .count ? [field, "inventory_quantity_set"] : [field], order: "id")
    var sum = ExactDecimal.zero
    for quant in quants {
      // Without a count that was set, the field says 0.
      if sign == .count, try !quant.bool("inventory_quantity_set") { continue }
      let amount = try quant.decimal(field)
      if sign == .count, amount == quantity { return .done(quant.id) }
      sum += amount
    }
    if sign == .quantity, sum == quantity { return .done(quants.first?.id) }
    return .notYet("\(field) is \(sum)")
  }
}
