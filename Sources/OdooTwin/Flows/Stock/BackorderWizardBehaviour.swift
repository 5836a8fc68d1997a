import XMLRPCWire

/// `stock.backorder.confirmation`: the answer to the question whether a backorder is wanted.
struct BackorderWizardBehaviour: ModelBehaviour {
  let model = "stock.backorder.confirmation"

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard ["process", "process_cancel_backorder"].contains(call.method) else { return nil }
    let asked = env.context.ids("button_validate_picking_ids")
    let own = try call.ids.flatMap { try env.record(model, $0).ids("pick_ids") }
    let ids = asked.isEmpty ? own : asked
    var context: [String: XMLRPCValue] = ["skip_backorder": true]
    // unchecked: giving the rest up.
    if call.method == "process_cancel_backorder" {
      context["picking_ids_not_to_backorder"] = .array((own.isEmpty ? ids : own).map { .int($0) })
    }
    let inner = env.with(context)
    let pickings = inner.records("stock.picking", ids)
    guard env.rules.stock.countsDoneApart else { return try PickingValidation(inner).validate(pickings) }
    return try CountedValidation(inner).validate(pickings)
  }
}
