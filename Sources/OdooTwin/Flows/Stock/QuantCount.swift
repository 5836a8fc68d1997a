import CommerceTypes

/// A count of a quant.
struct QuantCount {
  let quant: Record

  init(_ quant: Record) { self.quant = quant }

  /// Moves the difference between the quant and the count from or to the place of inventory adjustments.
  func apply(_ counted: ExactDecimal) throws {
    let env = quant.env
    let difference = counted - quant.stored("quantity").decimal
    guard !difference.isZero, let product = try quant.id("product_id"),
      let place = try quant.id("location_id"),
      let adjustments = env.first("stock.location", where: "usage", is: "inventory")
    else { return }
    let (from, to) = difference.isNegative ? (place, adjustments) : (adjustments, place)
    let text = "Product Quantity Updated"
    var values: Values = [
      "product_id": .record(product), "product_uom_qty": .decimal(difference.magnitude),
      "location_id": .record(from), "location_dest_id": .record(to), "state": "confirmed",
      "reference": .text(text),
    ]
    if let name = env.names.moveName { values[name] = .text(text) }
    let fields = env.registry["stock.move"]?.fields
    if fields?["is_inventory"] != nil { values["is_inventory"] = true }
    let move = try env.create("stock.move", values)
    var done: Values = [env.names.moveDone: .decimal(difference.magnitude)]
    if fields?["picked"] != nil { done["picked"] = true }
    try env.write("stock.move", [move], done)
    let record = env.record("stock.move", move)
    try MoveDone(env).finish([record])
    if env.rules.stock.countsDoneApart { try OverdrawnPlaces(env).free(after: record, wholly: true) }
  }

  /// Refuses products whose stock isn't kept.
  static func checkStorable(_ product: Int, _ env: Environment) throws {
    guard !env.exists("product.product", product) || env.isStorable(product) else {
      throw TwinError.user("Quants cannot be created for consumables or services.")
    }
  }
}
