import CurlTransport
import XMLRPCWire

extension OdooError {
  /// The same without the secret, wherever a server put it.
  func redacted(_ redactor: Redactor) -> OdooError {
    var error = OdooError(
      code.redacted(redactor), operation: redactor.redact(operation), place: redactor.redact(place))
    error.requestID = requestID
    error.traffic = traffic
    error.trace = trace
    return error
  }
}

extension OdooError.Code {
  fileprivate func redacted(_ redactor: Redactor) -> OdooError.Code {
    switch self {
    case .configuration(let text): .configuration(redactor.redact(text))
    case .shape(let text): .shape(redactor.redact(text))
    case .field(let text): .field(redactor.redact(text))
    case .state(let text): .state(redactor.redact(text))
    case .transport(let error):
      .transport(
        TransportError(
          error.code, mayHaveBeenProcessed: error.mayHaveBeenProcessed, place: redactor.redact(error.place),
          detail: redactor.redact(error.detail), phase: error.phase,
          response: error.response.map { $0.redacted(redactor) }))
    case .http(let problem): .http(problem.redacted(redactor))
    case .unencodable(let error): .unencodable(error.redacted(redactor))
    case .wire(let error): .wire(error.redacted(redactor))
    case .fault(let fault, let kind): .fault(fault.redacted(redactor), kind: kind)
    case .committedWithoutAnswer(let fault): .committedWithoutAnswer(fault.redacted(redactor))
    case .inexpressibleAnswer(let fault): .inexpressibleAnswer(fault.redacted(redactor))
    case .loadRefused(let messages): .loadRefused(messages.map { $0.redacted(redactor) })
    case .externalIDUnreadable(let model): .externalIDUnreadable(model: redactor.redact(model))
    case .accessDenied, .unsupportedVersion, .cancelled: self
    }
  }
}

extension WireError {
  fileprivate func redacted(_ redactor: Redactor) -> WireError {
    WireError(
      code, path: redactor.redact(path), line: line, byteOffset: byteOffset, detail: redactor.redact(detail))
  }
}

extension XMLRPCFault {
  fileprivate func redacted(_ redactor: Redactor) -> XMLRPCFault {
    XMLRPCFault(code: code, string: redactor.redact(string))
  }
}

extension LoadMessage {
  fileprivate func redacted(_ redactor: Redactor) -> LoadMessage {
    LoadMessage(
      type: redactor.redact(type), message: redactor.redact(message), field: field.map(redactor.redact),
      record: record)
  }
}

extension ResponseStart {
  fileprivate func redacted(_ redactor: Redactor) -> ResponseStart {
    ResponseStart(
      status: status, contentType: contentType.map(redactor.redact), bodyStart: redactor.redact(bodyStart))
  }
}

extension HTTPProblem {
  fileprivate func redacted(_ redactor: Redactor) -> HTTPProblem {
    HTTPProblem(
      kind, status: status, contentType: contentType.map(redactor.redact),
      location: location.map(redactor.redact), bodyStart: redactor.redact(bodyStart),
      fault: fault.map { $0.redacted(redactor) })
  }
}
