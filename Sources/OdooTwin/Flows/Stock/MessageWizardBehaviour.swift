import XMLRPCWire

/// `confirm.stock.sms`: the answer to the question whether to send a text message; none is ever sent.
// unchecked: what the two buttons answer.
struct MessageWizardBehaviour: ModelBehaviour {
  let model = "confirm.stock.sms"

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard ["send_sms", "dont_send_sms"].contains(call.method) else { return nil }
    let asked = env.context.ids("button_validate_picking_ids")
    let ids = try asked.isEmpty ? call.ids.flatMap { try env.record(model, $0).ids("pick_ids") } : asked
    let inner = env.with(["skip_sms": true])
    return try PickingValidation(inner).validate(inner.records("stock.picking", ids))
  }
}
