import CommerceTypes

/// `stock.quant` where a count is applied when it is written.
///
/// That takes the context's `inventory_mode`; without it nobody may make or write quants.
struct AppliedQuantBehaviour: ModelBehaviour {
  let model = "stock.quant"

  var computed: [String: Computation] {
    [
      "reserved_quantity": { .decimal(Reservations($0.env).reserved(of: $0.id)) },
      "available_quantity": {
        .decimal($0.stored("quantity").decimal - Reservations($0.env).reserved(of: $0.id))
      },
      "inventory_quantity": { quant in
        quant.env.context.flag("inventory_mode") ? quant.stored("quantity") : .decimal(.zero)
      },
    ]
  }

  /// Counting takes the mode and a stock manager; anything else is nobody's, and admin's neither.
  func permits(_ operation: AccessOperation, in env: Environment) -> Bool? {
    guard operation == .create || operation == .write else { return nil }
    guard env.context.flag("inventory_mode") else { return false }
    return env.groupNames.isDisjoint(with: ["stock.group_stock_manager", "base.group_system"]) ? nil : true
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    guard let product = values["product_id"]?.id else { return }
    try QuantCount.checkStorable(product, env)
    if values["in_date"] == nil { values["in_date"] = .text(env.now) }
  }

  func create(_ values: Values, in env: Environment) throws -> Int? {
    guard let counted = values["inventory_quantity"], let product = values["product_id"]?.id,
      let place = values["location_id"]?.id
    else { return nil }
    var bare = values
    bare["inventory_quantity"] = nil
    let id = try env.quant(of: product, in: place) ?? env.create(model, bare)
    try QuantCount(env.record(model, id)).apply(counted.decimal)
    return id
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    guard let counted = values.removeValue(forKey: "inventory_quantity") else { return }
    for quant in env.records(model, ids) { try QuantCount(quant).apply(counted.decimal) }
  }
}
