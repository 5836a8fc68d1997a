import CommerceTypes

/// `stock.quant`: stock in a place, and counting it, applied by a call.
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
    try QuantCount.checkStorable(product, env)
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
    let id: Int
    if let found = env.quant(of: product, in: place) {
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
    for quant in env.records(model, ids) { try QuantCount(quant).apply(applied.decimal) }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    switch call.method {
    case "action_apply_inventory":
      for quant in env.records(model, call.ids) {
        try QuantCount(quant).apply(quant.stored("inventory_quantity").decimal)
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
}
