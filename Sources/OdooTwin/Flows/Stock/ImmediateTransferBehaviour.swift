import XMLRPCWire

/// `stock.immediate.transfer`: the answer to the question whether all that is reserved goes out.
struct ImmediateTransferBehaviour: ModelBehaviour {
  let model = "stock.immediate.transfer"

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard call.method == "process" else { return nil }
    let own = try call.ids.flatMap { try env.record(model, $0).ids("pick_ids") }
    for picking in env.records("stock.picking", own) {
      for line in try PickingBehaviour.open(picking).flatMap({ try $0.records("move_line_ids") }) {
        try line.write([env.names.lineDone: .decimal(line.decimal(env.names.lineReserved))])
      }
    }
    let asked = env.context.ids("button_validate_picking_ids")
    guard !asked.isEmpty else { return .value(true) }
    let inner = env.with(["skip_immediate": true])
    return try CountedValidation(inner).validate(inner.records("stock.picking", asked))
  }
}
