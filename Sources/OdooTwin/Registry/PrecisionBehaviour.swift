import XMLRPCWire

/// `decimal.precision`: how many digits the fields that follow it are kept with.
///
/// A change counts for what is written afterwards; what is kept stays as it is.
struct PrecisionBehaviour: ModelBehaviour {
  let model = "decimal.precision"
  let openMethods: Set<String> = ["precision_get"]

  func didCreate(_ id: Int, in env: Environment) throws { note([id], env) }
  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws { note(ids, env) }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard call.method == "precision_get" else { return nil }
    let name = call.arguments.first?.stringValue ?? ""
    return .value(.int(env.database.precisions[name] ?? 2))
  }

  private func note(_ ids: [Int], _ env: Environment) {
    for record in env.records(model, ids) {
      guard let name = record.stored("name").text else { continue }
      env.transaction.database.precisions[name] = record.stored("digits").int
    }
  }
}
