import CommerceTypes

/// `stock.move`: its quantity is that of its lines.
struct MoveBehaviour: ModelBehaviour {
  let model = "stock.move"

  var computed: [String: Computation] {
    [
      "quantity": { .decimal(try Self.sum($0, "quantity")) },
      "quantity_done": { .decimal(try Self.sum($0, "qty_done")) },
      "reserved_availability": { .decimal(try Self.sum($0, "product_uom_qty")) },
      "picked": { move in
        let lines = try move.records("move_line_ids")
        return .boolean(
          lines.isEmpty ? move.stored("picked").bool : try lines.contains { try $0.bool("picked") })
      },
      "product_qty": { .decimal(try $0.decimal("product_uom_qty")) },
      "reference": {
        .text(orUnset: try $0.related("picking_id")?.text("name") ?? $0.stored("reference").text)
      },
      "description_picking": { .text($0.stored("description_picking").text ?? "") },
    ]
  }

  private static func sum(_ move: Record, _ field: String) throws -> ExactDecimal {
    try move.records("move_line_ids").map { try $0.decimal(field) }.sum()
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["company_id"]?.id == nil { values["company_id"] = .record(env.companyID) }
    if values["date"] == nil { values["date"] = .text(env.now) }
    if let name = env.names.moveName, values[name] == nil { values[name] = "" }
    if values["priority"] == nil { values["priority"] = "0" }
    if values["procure_method"] == nil { values["procure_method"] = "make_to_stock" }
    guard let product = values["product_id"]?.id, env.exists("product.product", product) else { return }
    if values["product_uom"]?.id == nil {
      values["product_uom"] = .record(orUnset: try env.record("product.product", product).id("uom_id"))
    }
    if let picking = values["picking_id"]?.id, env.exists("stock.picking", picking) {
      let picking = env.record("stock.picking", picking)
      for field in ["location_id", "location_dest_id", "picking_type_id", "partner_id"]
      where values[field]?.id == nil {
        values[field] = try picking.value(field)
      }
    }
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    let quantity = values.removeValue(forKey: env.names.moveDone)?.decimal
    let picked = values["picked"]?.bool
    for move in env.records(model, ids) {
      if let place = values["location_id"], env.rules.stock.reservesAnewInNewPlaces {
        try reserveAnew(move, at: place)
      }
      // A move of which less is wanted than it holds gives up all of it (measured).
      if let wanted = values["product_uom_qty"]?.decimal {
        let held = try move.decimal(env.names.moveReserved)
        if Reservations.isOpen(move.stored("state")), held > wanted { try MoveLines(move).free() }
      }
      if let quantity {
        if env.rules.stock.countsDoneApart {
          let places = values.filter { $0.key == "location_id" || $0.key == "location_dest_id" }
          if !places.isEmpty { try move.write(places) }
          try MoveLines(move).count(quantity)
        } else {
          try MoveLines(move).set(quantity)
        }
      }
      if let picked {
        try env.write("stock.move.line", move.ids("move_line_ids"), ["picked": .boolean(picked)])
      }
      if let place = values["location_dest_id"], env.rules.stock.reservesAnewInNewPlaces {
        try env.write("stock.move.line", move.ids("move_line_ids"), ["location_dest_id": place])
      }
    }
  }

  /// What a move holds goes with it: it reserves anew where it leaves from now.
  private func reserveAnew(_ move: Record, at place: FieldValue) throws {
    guard Reservations.isOpen(move.stored("state")), try move.value("location_id") != place,
      try !move.decimal(move.env.names.moveReserved).isZero
    else { return }
    try MoveLines(move).free()
    try move.write(["location_id": place])
    try MoveLines(move).reserve()
  }

  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {
    guard fields.contains("product_uom_qty") || fields.contains("quantity") else { return }
    for move in env.records(model, ids) { try MoveLines(move).updateState() }
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    for move in env.records(model, ids) where move.stored("state") == "done" {
      throw TwinError.user(
        "You cannot cancel a stock move that has been set to 'Done'. Create a return in order to reverse the moves which took place."
      )
    }
  }

  func displayName(_ record: Record) throws -> String? {
    let origin = try record.related("picking_id")?.text("origin").map { "\($0)/" } ?? ""
    let product = try record.related("product_id")
    let code = try product?.text("default_code").map { "\($0): " } ?? ""
    let from = try record.related("location_id")?.string("name") ?? ""
    let to = try record.related("location_dest_id")?.string("name") ?? ""
    return "\(origin)\(code)\(from)>\(to)"
  }
}
