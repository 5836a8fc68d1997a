public import CurlTransport
public import XMLRPCWire

/// Why a call to Odoo gave no usable answer.
public struct OdooError: Error, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  /// The kind of failure, with what it carries.
  public enum Code: Sendable {
    /// The URL or its use is wrong; nothing was sent.
    case configuration(String)
    /// HTTP gave no response.
    case transport(TransportError)
    /// HTTP gave a response that isn't XML-RPC.
    case http(HTTPProblem)
    /// The call couldn't be written; nothing was sent.
    case unencodable(WireError)
    /// The answer isn't strict XML-RPC.
    case wire(WireError)
    /// `authenticate` knows no such login and password.
    case accessDenied
    /// Odoo refused; its transaction was rolled back.
    case fault(XMLRPCFault, kind: FaultKind)
    /// The method committed and returned what XML-RPC can't express; listed in ``MarshalFaults``.
    case committedWithoutAnswer(XMLRPCFault)
    /// As before for a method that isn't listed: it may or may not have done its work.
    case inexpressibleAnswer(XMLRPCFault)
    /// `load` wrote nothing.
    case loadRefused([LoadMessage])
    /// The answer hasn't the shape this method gives.
    case shape(String)
    /// A field is missing in a record or has another type.
    case field(String)
    /// The external id names a record that is gone or that the user can't see.
    case externalIDUnreadable(model: String)
    /// An Odoo version that ``VersionMap`` has no names for, or none that were measured.
    case unsupportedVersion(OdooVersion)
    /// A record isn't in the state that a verb needs, or Odoo asked something instead of doing it.
    case state(String)
    /// The task was cancelled before anything was sent.
    case cancelled
  }

  public let code: Code
  /// `sale.order.action_confirm`, `common.authenticate`, or a field's place.
  public let operation: String
  /// URL of the service, without user information; empty when the failure has none.
  public let place: String
  /// The id of the call that failed, as its log lines have it; nil where no call was made.
  public internal(set) var requestID: String?
  /// What went out and came in before it failed; nil where nothing was written.
  public internal(set) var traffic: CallTraffic?
  /// What a verb of several calls knows beyond this; nil for single calls.
  public internal(set) var trace: VerbTrace?

  public init(_ code: Code, operation: String, place: String = "") {
    self.code = code
    self.operation = operation
    self.place = place
  }

  /// False only when the method can't have changed anything that stayed.
  public var mayHaveBeenProcessed: Bool {
    switch code {
    case .transport(let error): error.mayHaveBeenProcessed
    case .http(let problem): problem.mayHaveBeenProcessed
    case .wire, .committedWithoutAnswer, .inexpressibleAnswer, .shape: true
    case .configuration, .unencodable, .accessDenied, .fault, .loadRefused, .field, .externalIDUnreadable,
      .unsupportedVersion, .state, .cancelled:
      false
    }
  }

  /// The task was cancelled; ``mayHaveBeenProcessed`` tells whether that was in time.
  public var isCancellation: Bool {
    switch code {
    case .cancelled: true
    case .transport(let error): error.code == .cancelled
    default: false
    }
  }

  /// The fault behind this error, if Odoo sent one.
  public var fault: XMLRPCFault? {
    switch code {
    case .fault(let fault, _), .committedWithoutAnswer(let fault), .inexpressibleAnswer(let fault): fault
    default: nil
    }
  }

  /// What went wrong without where: of a traceback the last line alone.
  public var message: String {
    switch code {
    case .configuration(let text), .shape(let text), .field(let text), .state(let text): text
    case .transport(let error): error.description
    case .http(let problem): problem.description
    case .unencodable(let error), .wire(let error): error.description
    case .accessDenied: "Odoo knows no such login and password; check both, and the database's name"
    case .fault(let fault, let kind): "\(kind): \(fault.shortMessage)"
    case .committedWithoutAnswer(let fault): "committed, but Odoo can't answer: \(fault.shortMessage)"
    case .inexpressibleAnswer(let fault):
      "may have committed, but Odoo can't answer: \(fault.shortMessage); read the state back"
    case .loadRefused(let messages):
      "load wrote nothing: " + messages.map(\.description).joined(separator: "; ")
    case .externalIDUnreadable(let model):
      "the external id names a \(model) that is gone or that this user can't see"
    case .unsupportedVersion(let version):
      VersionMap.knownVersions.contains(version)
        ? "the names of Odoo \(version) come from its sources, nobody has measured them; "
          + "ClientOptions.acceptsDocumentedVersions takes them all the same"
        : "no names known for Odoo \(version); known are \(VersionMap.knownVersions)"
    case .cancelled: "cancelled before it was sent"
    }
  }

  /// One text, safe to log.
  public var description: String {
    let text = "\(operation): \(message)"
    guard let trace, !trace.description.isEmpty else { return text }
    return "\(text); \(trace)"
  }

  /// Everything, with the place and the whole traceback; still without the password.
  public var debugDescription: String {
    var text = place.isEmpty ? description : "\(place) \(description)"
    if let requestID { text += "\nrequest \(requestID)" }
    if let fault { text += "\nfault \(fault.code): \(fault.string)" }
    return text
  }

  /// The same failure of the same call, told as another kind.
  func replacing(_ code: Code) -> OdooError {
    var error = OdooError(code, operation: operation, place: place)
    error.requestID = requestID
    error.traffic = traffic
    return error
  }

  /// The same, knowing what went over the wire; ``OdooWire``s use it.
  public func with(_ traffic: CallTraffic) -> OdooError {
    var error = self
    error.traffic = traffic
    return error
  }
}
