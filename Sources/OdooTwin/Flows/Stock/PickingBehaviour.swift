import CommerceTypes
import XMLRPCWire

/// `stock.picking`: a transfer, its state from its moves.
struct PickingBehaviour: ModelBehaviour {
  let model = "stock.picking"

  var computed: [String: Computation] {
    [
      "state": { .text(try Self.state($0)) },
      "sale_id": { .record(orUnset: $0.stored("sale_id").id) },
      "products_availability_state": { .text(try Self.state($0) == "assigned" ? "available" : "late") },
    ]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if let id = values["picking_type_id"]?.id, env.exists("stock.picking.type", id) {
      let type = env.record("stock.picking.type", id)
      if values["location_id"]?.id == nil {
        values["location_id"] = try type.value("default_location_src_id")
      }
      if values["location_dest_id"]?.id == nil {
        values["location_dest_id"] = try type.value("default_location_dest_id")
      }
      if values["name"]?.text ?? "/" == "/" {
        let code = try type.related("warehouse_id")?.string("code") ?? ""
        values["name"] = .text(env.nextName("\(code)/\(try type.string("sequence_code"))/"))
      }
    }
    if values["priority"] == nil { values["priority"] = "0" }
    if values["move_type"] == nil { values["move_type"] = "direct" }
    if values["scheduled_date"] == nil { values["scheduled_date"] = .text(env.now) }
    if values["company_id"]?.id == nil { values["company_id"] = .record(env.companyID) }
  }

  /// New places of a transfer are those of its open moves, which then reserve anew.
  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {
    guard !fields.isDisjoint(with: ["location_id", "location_dest_id"]) else { return }
    for picking in env.records(model, ids) {
      for move in try Self.open(picking) {
        if fields.contains("location_dest_id") {
          try move.write(["location_dest_id": picking.value("location_dest_id")])
        }
        guard fields.contains("location_id") else { continue }
        try move.write(["location_id": picking.value("location_id")])
      }
    }
  }

  func willUnlink(_ ids: [Int], in env: Environment) throws {
    for picking in env.records(model, ids) {
      let moves = try picking.records(env.names.pickingMoves)
      try MoveDone(env).cancel(moves.filter { $0.stored("state") != "cancel" })
      try env.unlink("stock.move", moves.map(\.id))
    }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    let pickings = env.records(model, call.ids)
    switch call.method {
    case "action_confirm", "action_assign":
      let open = try pickings.flatMap(Self.open)
      guard call.method == "action_confirm" || !open.isEmpty else {
        throw TwinError.user("Nothing to check the availability for.")
      }
      for move in open { try MoveLines(move).reserve() }
      return .value(true)
    case "do_unreserve":
      for move in try pickings.flatMap(Self.open) { try MoveLines(move).free() }
      return MethodResult.none
    case "action_cancel":
      for picking in pickings {
        try MoveDone(env).cancel(
          picking.records(env.names.pickingMoves).filter { $0.stored("state") != "cancel" })
      }
      return .value(true)
    case "button_validate":
      return env.rules.stock.countsDoneApart
        ? try CountedValidation(env).validate(pickings) : try PickingValidation(env).validate(pickings)
    default: return nil
    }
  }

  /// Moves that are neither done nor cancelled; drafts get confirmed.
  static func open(_ picking: Record) throws -> [Record] {
    let moves = try picking.records(picking.env.names.pickingMoves)
    for move in moves where move.stored("state") == "draft" { try move.write(["state": "confirmed"]) }
    return moves.filter { Reservations.isOpen($0.stored("state")) }
  }

  private static func state(_ picking: Record) throws -> String {
    let states = try picking.records(picking.env.names.pickingMoves).map {
      $0.stored("state").text ?? "draft"
    }
    if states.isEmpty || states.contains("draft") { return "draft" }
    if states.allSatisfy({ $0 == "cancel" }) { return "cancel" }
    if states.allSatisfy({ $0 == "cancel" || $0 == "done" }) { return "done" }
    return states.contains("assigned") || states.contains("partially_available") ? "assigned" : "confirmed"
  }
}
