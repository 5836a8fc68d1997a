import CommerceTypes
import XMLRPCWire

/// Goes by what lies in the location: the quantity that was set, or the count that waits to be applied.
///
/// Goods that move at the same moment change the quantity: then it stays unknown, and setting it again is safe.
struct StockReadBack: ReadBack {
  /// What the call does, and what shows that it has.
  enum Step: Sendable, Hashable {
    /// Sets the quantity.
    case set
    /// Notes a count, without applying it.
    case count
    /// Applies the count of this quant.
    case apply(quant: Int)
  }

  let product: Int
  let location: Int
  let quantity: ExactDecimal
  let step: Step
  let mayOutliveRefusal = false

  var subject: String { "stock.quant of product.product \(product) at stock.location \(location)" }

  func outcome(of answer: XMLRPCValue?) -> WriteOutcome<Int>? {
    guard case .apply(let quant) = step else {
      return (answer?.intValue ?? answer?.arrayValue?.first?.intValue).map { .done($0) }
    }
    // Goods that moved since the count are a question.
    guard let wizard = answer?["res_model"]?.stringValue else { return .done(quant) }
    return .refused(
      OdooError(.state("Odoo asks \(wizard) instead"), operation: "stock.quant.action_apply_inventory"))
  }

  func look(_ client: OdooClient) async throws(OdooError) -> Sighting<Int> {
    let isCount = step == .count
    let field = isCount ? "inventory_quantity" : "quantity"
    let quants = try await client.searchRead(
      "stock.quant",
      [
        .equal("product_id", .int(product)), .equal("location_id", .int(location)), .equal("lot_id", false),
        .equal("package_id", false), .equal("owner_id", false),
      ],
      fields: isCount ? [field, "inventory_quantity_set"] : [field], order: "id")
    var sum = ExactDecimal.zero
    for quant in quants {
      // Without a count that was set, the field says 0.
      if isCount, try !quant.bool("inventory_quantity_set") { continue }
      let amount = try quant.decimal(field)
      if isCount, amount == quantity { return .done(quant.id) }
      sum += amount
    }
    if !isCount, sum == quantity { return .done(quants.first?.id) }
    return .notYet("\(field) is \(sum)")
  }
}
