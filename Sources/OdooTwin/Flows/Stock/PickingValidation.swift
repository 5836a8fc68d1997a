import CommerceTypes
import XMLRPCWire

/// `button_validate` where all that is reserved goes out, or what is picked of it: asks what has to be asked, then
/// carries the transfer out and leaves a backorder.
struct PickingValidation {
  let env: Environment

  init(_ env: Environment) { self.env = env }

  func validate(_ pickings: [Record]) throws -> MethodResult {
    let todo = try pickings.filter { try $0.string("state") != "done" }
    for picking in todo {
      let moves = try PickingBehaviour.open(picking)
      guard try moves.contains(where: { try !$0.decimal("quantity").isZero }) else {
        throw TwinError.user(
          "Transfer trouble alert! Validating a zero quantity transfer? You're not moving invisible goods around are you?\n"
            + "Set some quantities and let's get moving!")
      }
    }
    if !env.context.flag("skip_backorder") {
      let lacking = try todo.filter(needsBackorder)
      if !lacking.isEmpty {
        let ids = lacking.map { XMLRPCValue.array([4, .int($0.id)]) }
        return .window(
          "stock.backorder.confirmation",
          context: [
            ("default_show_transfers", .boolean(pickings.count > 1)), ("default_pick_ids", .array(ids)),
            ("button_validate_picking_ids", .array(pickings.map { .int($0.id) })),
          ])
      }
    }
    if !env.context.flag("skip_sms") {
      let warned = try todo.filter(asksForMessage)
      if !warned.isEmpty {
        let wizard = try env.create("confirm.stock.sms", ["pick_ids": .records(warned.map(\.id))])
        return .window("confirm.stock.sms", wizard)
      }
    }
    let dropped = Set(env.context.ids("picking_ids_not_to_backorder"))
    for picking in todo { try finish(picking, keepsRest: !dropped.contains(picking.id)) }
    return .value(true)
  }

  /// The moves to carry out: the picked ones, or with none picked all that have a quantity.
  private func chosen(_ picking: Record) throws -> [Record] {
    let moves = try PickingBehaviour.open(picking)
    let picked = try moves.filter { try $0.bool("picked") }
    return try (picked.isEmpty ? moves : picked).filter { try !$0.decimal("quantity").isZero }
  }

  private func needsBackorder(_ picking: Record) throws -> Bool {
    let chosen = Set(try chosen(picking).map(\.id))
    return try PickingBehaviour.open(picking).contains { move in
      try !chosen.contains(move.id) || move.decimal("quantity") < move.decimal("product_uom_qty")
    }
  }

  /// A delivery to somebody with a phone number asks whether to send a text message.
  private func asksForMessage(_ picking: Record) throws -> Bool {
    guard try picking.string("picking_type_code") == "outgoing",
      let partner = try picking.related("partner_id")
    else { return false }
    return try !partner.string("phone").isEmpty
  }

  private func finish(_ picking: Record, keepsRest: Bool) throws {
    let chosen = try chosen(picking)
    let left = try PickingBehaviour.open(picking).filter { move in !chosen.contains { $0.id == move.id } }
    var split: [(move: Record, rest: ExactDecimal)] = []
    for move in chosen {
      let rest = try move.decimal("product_uom_qty") - move.decimal("quantity")
      if rest > .zero, keepsRest { split.append((move, rest)) }
    }
    for (move, rest) in split {
      try move.write(["product_uom_qty": .decimal(move.decimal("product_uom_qty") - rest)])
    }
    try MoveDone(env).finish(chosen)
    for move in chosen { try OverdrawnPlaces(env).free(after: move) }
    try picking.write(["date_done": .text(env.now)])
    guard keepsRest else { return try MoveDone(env).cancel(left) }
    guard !left.isEmpty || !split.isEmpty else { return }
    let backorder = try PickingCopy(picking).makeBackorder()
    for move in left {
      try move.write(["picking_id": .record(backorder)])
      try env.write("stock.move.line", move.ids("move_line_ids"), ["picking_id": .record(backorder)])
    }
    for (move, rest) in split { _ = try MoveCopy(move).make(rest, in: backorder) }
    for move in try env.record("stock.picking", backorder).records(env.names.pickingMoves) {
      try MoveLines(move).reserve()
    }
  }
}
