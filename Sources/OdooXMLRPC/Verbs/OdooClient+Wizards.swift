import XMLRPCWire

extension OdooClient {
  /// Makes the record of a wizard, which changes nothing until one of its methods is called.
  ///
  /// So it may be made anew when the answer is lost, up to three times; Odoo removes the others by itself.
  func openWizard(
    _ model: String, _ values: [String: XMLRPCValue], context: Context
  ) async throws(VerbEnd) -> Int {
    var last = OdooError(.cancelled, operation: "\(model).create")
    for pause in options.patience.pauses.isEmpty ? [.zero] : options.patience.pauses.prefix(3) {
      if pause > .zero, (try? await Task.sleep(for: pause)) == nil { break }
      switch await create(model, values, context: context) {
      case .done(let id?): return id
      case .done(nil): last = OdooError(.shape("no id of the wizard"), operation: "\(model).create")
      case .refused(let error): throw .refused(error)
      case .unknown(let error): last = error
      }
    }
    // Whatever became of them, nothing was done with them.
    throw .refused(last)
  }
}
