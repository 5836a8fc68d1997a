import CommerceTypes

/// `stock.quant`: stock in a place, and counting it.
///
/// Only with the context's `inventory_mode` does `create` find the quant that is there, and does
/// `inventory_quantity_auto_apply` count; without it a second quant appears and applying **adds** (measured).
struct QuantBehaviour: ModelBehaviour {
  let model = "stock.quant"

  var computed: [String: Computation] {
    [
      "reserved_quantity": { .decimal(Reservations($0.env).reserved(of: $0.id)) },
      "available_quantity": {
        .decimal($0.stored("quantity").decimal - Reservations($0.env).reserved(of: $0.id))
      },
      "inventory_diff_quantity": { quant in
        .decimal(quant.stored("inventory_quantity").decimal - quant.stored("quantity").decimal)
      },
      "inventory_quantity_auto_apply": { .decimal($0.stored("quantity").decimal) },
    ]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    guard let product = values["product_id"]?.id else { return }
    guard !env.exists("product.product", product) || env.isStorable(product) else {
      throw TwinError.user("Quants cannot be created for consumables or services.")
    }
    if values["in_date"] == nil { values["in_date"] = .text(env.now) }
    if values["inventory_quantity"] != nil { values["inventory_quantity_set"] = true }
  }

  func create(_ values: Values, in env: Environment) throws -> Int? {
    guard env.context.flag("inventory_mode"), let product = values["product_id"]?.id,
      let place = values["location_id"]?.id
    else { return nil }
    let counted = values["inventory_quantity"]
    let applied = values["inventory_quantity_auto_apply"]
    guard counted != nil || applied != nil else { return nil }
    let quants = env.database[table: model]
    let found = quants.ids.first { id in
      quants[id]?["product_id"]?.id == product && quants[id]?["location_id"]?.id == place
    }
    let id: Int
    if let found {
      id = found
    } else {
      var bare = values
      bare["inventory_quantity"] = nil
      bare["inventory_quantity_set"] = nil
      bare["inventory_quantity_auto_apply"] = nil
      id = try env.create(model, bare)
    }
    if let applied { try env.write(model, [id], ["inventory_quantity_auto_apply": applied]) }
    if let counted { try env.write(model, [id], ["inventory_quantity": counted]) }
    return id
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    if values["inventory_quantity"] != nil, values["inventory_quantity_set"] == nil {
      values["inventory_quantity_set"] = true
    }
    guard let applied = values.removeValue(forKey: "inventory_quantity_auto_apply"),
      env.context.flag("inventory_mode")
    else { return }
    for quant in env.records(model, ids) { try Self.adjust(quant, to: applied.decimal) }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    switch call.method {
    case "action_apply_inventory":
      for quant in env.records(model, call.ids) {
        try Self.adjust(quant, to: quant.stored("inventory_quantity").decimal)
        try quant.write(["inventory_quantity": .decimal(.zero), "inventory_quantity_set": false])
      }
      return MethodResult.none
    // unchecked: what either of them leaves behind.
    case "action_set_inventory_quantity_to_zero", "action_clear_inventory_quantity":
      try env.write(
        model, call.ids, ["inventory_quantity": .decimal(.zero), "inventory_quantity_set": false])
      return MethodResult.none
    default: return nil
    }
  }

  /// Moves the difference between the quant and the count from or to the place of inventory adjustments.
  private static func adjust(_ quant: Record, to counted: ExactDecimal) throws {
    let env = quant.env
    let difference = counted - quant.stored("quantity").decimal
    guard !difference.isZero, let product = try quant.id("product_id"),
      let place = try quant.id("location_id"),
      let adjustments = env.first("stock.location", where: "usage", is: "inventory")
    else { return }
    let (from, to) = difference.isNegative ? (place, adjustments) : (adjustments, place)
    let move = try env.create(
      "stock.move",
      [
        "product_id": .record(product), "product_uom_qty": .decimal(difference.magnitude),
        "location_id": .record(from),
        "location_dest_id": .record(to), "is_inventory": true, "state": "confirmed",
        "reference": "Product Quantity Updated",
      ])
    try env.write("stock.move", [move], ["quantity": .decimal(difference.magnitude), "picked": true])
    try MoveDone(env).finish([env.record("stock.move", move)])
  }
}
