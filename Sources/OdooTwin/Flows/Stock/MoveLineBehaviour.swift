/// `stock.move.line`: how much a move takes, and from where.
struct MoveLineBehaviour: ModelBehaviour {
  let model = "stock.move.line"

  var computed: [String: Computation] { ["product_qty": { .decimal(try $0.decimal("product_uom_qty")) }] }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    guard let id = values["move_id"]?.id, env.exists("stock.move", id) else { return }
    let move = env.record("stock.move", id)
    for (field, source) in [
      ("product_id", "product_id"), ("location_id", "location_id"), ("location_dest_id", "location_dest_id"),
      ("picking_id", "picking_id"), ("company_id", "company_id"), ("product_uom_id", "product_uom"),
    ] where values[field]?.id == nil {
      values[field] = try move.value(source)
    }
    if values["date"] == nil { values["date"] = .text(env.now) }
  }

  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {
    guard fields.contains(env.names.lineReserved) else { return }
    for line in env.records(model, ids) {
      if let move = try line.related("move_id") { try MoveLines(move).updateState() }
    }
  }
}
