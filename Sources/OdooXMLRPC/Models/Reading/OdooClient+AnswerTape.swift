import XMLRPCWire

extension OdooClient {
  /// As ``execute(_:_:_:_:options:)``, but onto a tape.
  func answerTape(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue] = [],
    _ keywords: [String: XMLRPCValue] = [:], options: CallOptions = CallOptions()
  ) async throws(OdooError) -> Tape {
    Tape(try await execute(model, method, arguments, keywords, options: options))
  }
}
