import XMLRPCWire

extension OdooClient {
  /// A refusal counts as done when the record has the wanted state by now: somebody else was faster, or an earlier
  /// call of ours. Some versions refuse to do a thing twice, others do nothing.
  func doneAnyway(
    _ outcome: WriteOutcome<XMLRPCValue>, _ model: String, _ id: Int, states: Set<String>
  ) async -> WriteOutcome<XMLRPCValue> {
    guard case .refused(let error) = outcome, case .fault(_, kind: .warning) = error.code else {
      return outcome
    }
    let records = try? await read(model, [id], fields: ["state"])
    guard let state = try? records?.first?.string("state"), states.contains(state) else { return outcome }
    return .done(nil)
  }
}
