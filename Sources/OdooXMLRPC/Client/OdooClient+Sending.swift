import Logging
import XMLRPCWire

extension OdooClient {
  /// Sends one call, logs what became of it, and keeps the secret out of its error.
  func send(_ call: OdooServiceCall, _ options: CallOptions) async throws(OdooError) -> Tape {
    var options = options
    options.limits = options.limits ?? self.options.limits
    let requestID = options.requestID ?? self.options.requestIDs()
    options.requestID = requestID
    let log = CallLog(self.options.logger, call, requestID: requestID, attempt: options.attempt)
    log.begins()
    guard !Task.isCancelled else {
      throw log.failed(OdooError(.cancelled, operation: call.operation), session.redactor)
    }
    do {
      let answer = try await session.wire.send(call, options: options)
      log.done(answer.traffic)
      return answer.tape
    } catch {
      throw log.failed(error, session.redactor)
    }
  }
}

extension ClientOptions {
  /// The call's keywords with the context of client, options and call; the last wins, key by key.
  func keywords(_ keywords: [String: XMLRPCValue], _ options: CallOptions) -> [String: XMLRPCValue] {
    var values = context.values
    values.merge(options.context.values) { _, last in last }
    guard !values.isEmpty else { return keywords }
    for member in keywords["context"]?.structureValue ?? [] { values[member.name] = member.value }
    var keywords = keywords
    keywords["context"] = .structure(sorting: values)
    return keywords
  }
}
