import XMLRPCWire

extension OdooClient {
  /// Calls a method once and finds out what became of it: from its answer, or by reading the state back.
  func perform<Look: ReadBack>(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue], _ keywords: [String: XMLRPCValue] = [:],
    provenBy look: Look
  ) async -> WriteOutcome<Look.Made> {
    await settled(await perform(model, method, arguments, keywords), by: look)
  }

  /// What became of a call whose outcome may be unknown, or whose answer may not tell what it made.
  ///
  /// Nothing is called again. What stays unknown says in ``OdooError/trace`` what was read.
  func settled<Look: ReadBack>(
    _ outcome: WriteOutcome<XMLRPCValue>, by look: Look
  ) async -> WriteOutcome<Look.Made> {
    switch outcome {
    case .done(let answer):
      if let told = look.outcome(of: answer) { return told }
      return await readBack(
        look, after: OdooError(.shape("the answer doesn't tell"), operation: look.subject))
    case .refused(let error):
      guard look.mayOutliveRefusal, case .fault(_, kind: .warning) = error.code,
        case .done(let made)? = try? await look.look(self)
      else { return .refused(error) }
      return .done(made)
    case .unknown(let error):
      return await readBack(look, after: error)
    }
  }

  private func readBack<Look: ReadBack>(
    _ look: Look, after error: OdooError
  ) async -> WriteOutcome<Look.Made> {
    var trace = VerbTrace()
    for pause in options.patience.pauses {
      if pause > .zero, (try? await Task.sleep(for: pause)) == nil { break }
      trace.reads += 1
      do {
        switch try await look.look(self) {
        case .done(let made): return .done(made)
        case .notYet(let text): trace.seen = "\(look.subject): \(text)"
        }
      } catch {
        trace.seen = "\(look.subject) could not be read: \(error.message)"
      }
    }
    return .unknown(error.adding(trace))
  }
}
