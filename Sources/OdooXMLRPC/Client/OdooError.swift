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
    /// An Odoo version that ``VersionMap`` has no names for.
    case unsupportedVersion(OdooVersion)
    /// The task was cancelled before anything was sent.
    case cancelled
  }

  public let code: Code
  /// `sale.order.action_confirm`, `common.authenticate`, or a field's place.
  public let operation: String
  /// URL of the service, without user information; empty when the failure has none.
  public let place: String

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
      .unsupportedVersion, .cancelled:
      false
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
    case .configuration(let text), .shape(let text), .field(let text): text
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
      "no names known for Odoo \(version); known are \(VersionMap.knownVersions)"
    case .cancelled: "cancelled before it was sent"
    }
  }

  /// One text, safe to log.
  public var description: String { "\(operation): \(message)" }

  /// Everything, with the place and the whole traceback; still without the password.
  public var debugDescription: String {
    var text = place.isEmpty ? description : "\(place) \(description)"
    if let fault { text += "\nfault \(fault.code): \(fault.string)" }
    return text
  }
}
