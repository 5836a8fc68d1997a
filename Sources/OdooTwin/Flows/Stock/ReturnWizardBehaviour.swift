import CommerceTypes
import XMLRPCWire

/// `stock.return.picking`: brings delivered goods back.
struct ReturnWizardBehaviour: ModelBehaviour {
  let model = "stock.return.picking"

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["picking_id"]?.id == nil, env.context.activeModel == "stock.picking",
      let picking = env.context.activeIDs.first
    {
      values["picking_id"] = .record(picking)
    }
    guard let id = values["picking_id"]?.id, env.exists("stock.picking", id) else { return }
    guard env.rules.stock.fillsReturns else { return }
    let picking = env.record("stock.picking", id)
    // unchecked: the return of a transfer that isn't done.
    guard try picking.string("state") == "done" else {
      throw TwinError.user("You may only return Done pickings.")
    }
    let given = values["product_return_moves"]
    guard given == nil || given == .commands([]) || given == .records([]) else { return }
    values["product_return_moves"] = .commands(
      try picking.records(env.names.pickingMoves).filter { $0.stored("state") == "done" }.map { move in
        .create([
          "product_id": try move.value("product_id"), "move_id": .record(move.id),
          "quantity": .decimal(.zero), "to_refund": true,
        ])
      })
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard env.names.returnMethods.contains(call.method), let id = call.ids.first else { return nil }
    let wizard = env.record(model, id)
    guard let picking = try wizard.related("picking_id") else { return nil }
    // Where the wizard names the place, a return without one can't be made.
    let namesPlace = env.registry[model]?.fields["location_id"] != nil
    guard try !namesPlace || wizard.id("location_id") != nil else {
      throw TwinError.user("The operation cannot be completed: a mandatory field is not set.")
    }
    var lines: [(Record, ExactDecimal)] = []
    for line in try wizard.records("product_return_moves") {
      let quantity =
        try call.method == "action_create_returns_all"
        ? line.decimal("move_quantity") : line.decimal("quantity")
      if !quantity.isZero { lines.append((line, quantity)) }
    }
    guard !lines.isEmpty else { throw TwinError.user("Please specify at least one non-zero quantity.") }
    let place = try namesPlace ? wizard.value("location_id") : picking.value("location_id")
    return .window("stock.picking", try makeReturn(of: picking, lines, to: place, env))
  }

  private func makeReturn(
    of picking: Record, _ lines: [(Record, ExactDecimal)], to place: FieldValue, _ env: Environment
  ) throws -> Int {
    let type = try picking.related("picking_type_id")
    let back = try type?.value("return_picking_type_id") ?? .unset
    var values: Values = [
      "picking_type_id": back == .unset ? try picking.value("picking_type_id") : back,
      "origin": .text("Return of \(try picking.string("name"))"),
      "location_id": try picking.value("location_dest_id"),
      "location_dest_id": place,
      "partner_id": try picking.value("partner_id"), "sale_id": try picking.value("sale_id"),
      "note": try picking.value("note"),
    ]
    let fields = env.registry["stock.picking"]?.fields
    if fields?["return_id"] != nil { values["return_id"] = .record(picking.id) }
    let id = try env.create("stock.picking", values)
    let made = env.record("stock.picking", id)
    for (line, quantity) in lines {
      guard let move = try line.related("move_id") else { continue }
      var values: Values = [
        "picking_id": .record(id), "product_id": try line.value("product_id"),
        "product_uom": try move.value("product_uom"),
        "product_uom_qty": .decimal(quantity), "location_id": try move.value("location_dest_id"),
        "location_dest_id": try made.value("location_dest_id"),
        "sale_line_id": try move.value("sale_line_id"),
        "origin_returned_move_id": .record(move.id), "to_refund": try line.value("to_refund"),
        "origin": try move.value("origin"), "state": "confirmed",
        "propagate_cancel": try move.value("propagate_cancel"),
      ]
      if let name = env.names.moveName { values[name] = try move.value(name) }
      if env.registry["stock.move"]?.fields["group_id"] != nil {
        values["group_id"] = try move.value("group_id")
      }
      let new = try env.create("stock.move", values)
      try MoveLines(env.record("stock.move", new)).reserve()
    }
    return id
  }
}
