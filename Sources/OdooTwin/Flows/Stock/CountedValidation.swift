import CommerceTypes
import XMLRPCWire

/// `button_validate` where what is done is counted beside what is reserved.
///
/// Nothing counted asks whether all that is reserved is meant, less than planned asks for a backorder. With both
/// questions skipped and nothing counted, nothing happens and the answer is still True (measured).
struct CountedValidation {
  let env: Environment

  init(_ env: Environment) { self.env = env }

  func validate(_ pickings: [Record]) throws -> MethodResult {
    for picking in pickings { try refuseEmpty(picking) }
    if !env.context.flag("skip_immediate") {
      let uncounted = try pickings.filter { try counted($0).isEmpty }
      if !uncounted.isEmpty {
        return .window("stock.immediate.transfer", context: asking(uncounted, pickings))
      }
    }
    if !env.context.flag("skip_backorder") {
      let lacking = try pickings.filter(needsBackorder)
      if !lacking.isEmpty {
        return .window("stock.backorder.confirmation", context: asking(lacking, pickings))
      }
    }
    if !env.context.flag("skip_sms"), try pickings.contains(where: asksForMessage) { return .frozen }
    let dropped = Set(env.context.ids("picking_ids_not_to_backorder"))
    for picking in pickings { try finish(picking, keepsRest: !dropped.contains(picking.id)) }
    return .value(true)
  }

  private func asking(_ some: [Record], _ all: [Record]) -> [(String, XMLRPCValue)] {
    [
      ("default_show_transfers", .boolean(all.count > 1)),
      ("default_pick_ids", .array(some.map { .array([4, .int($0.id)]) })),
      ("button_validate_picking_ids", .array(all.map { .int($0.id) })),
    ]
  }

  private func counted(_ picking: Record) throws -> [Record] {
    try PickingBehaviour.open(picking).filter { try $0.decimal(env.names.moveDone) > .zero }
  }

  private func refuseEmpty(_ picking: Record) throws {
    let isFull = try PickingBehaviour.open(picking).contains { move in
      try !move.decimal(env.names.moveDone).isZero || !move.decimal(env.names.moveReserved).isZero
    }
    guard isFull else {
      throw TwinError.user(
        "You cannot validate a transfer if no quantities are reserved nor done. To force the transfer, "
          + "switch in edit mode and encode the done quantities.")
    }
  }

  private func needsBackorder(_ picking: Record) throws -> Bool {
    try PickingBehaviour.open(picking).contains { move in
      try move.decimal(env.names.moveDone) < move.decimal("product_uom_qty")
    }
  }

  private func asksForMessage(_ picking: Record) throws -> Bool {
    guard try picking.string("picking_type_code") == "outgoing",
      let partner = try picking.related("partner_id")
    else { return false }
    return try !partner.string("phone").isEmpty || !partner.string("mobile").isEmpty
  }

  private func finish(_ picking: Record, keepsRest: Bool) throws {
    let moves = try PickingBehaviour.open(picking)
    let todo = try counted(picking)
    if !keepsRest {
      try MoveDone(env).cancel(moves.filter { move in !todo.contains { $0.id == move.id } })
    }
    var split: [Int] = []
    for move in todo {
      let wanted = try move.decimal("product_uom_qty")
      let done = try move.decimal(env.names.moveDone)
      if done < wanted { split.append(try MoveCopy(move).make(wanted - done, in: picking.id)) }
      if done != wanted { try move.write(["product_uom_qty": .decimal(done)]) }
    }
    if !keepsRest { try MoveDone(env).cancel(env.records("stock.move", split)) }
    try MoveDone(env).finish(todo)
    for move in todo { try OverdrawnPlaces(env).free(after: move) }
    if !todo.isEmpty { try picking.write(["date_done": .text(env.now)]) }
    let left = try PickingBehaviour.open(picking)
    guard keepsRest, !todo.isEmpty, !left.isEmpty else { return }
    let backorder = FieldValue.record(try PickingCopy(picking).makeBackorder())
    for move in left {
      try move.write(["picking_id": backorder])
      try env.write("stock.move.line", move.ids("move_line_ids"), ["picking_id": backorder])
    }
  }
}
