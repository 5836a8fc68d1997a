public import CurlTransport
import Synchronization
public import XMLRPCWire

/// A client of one Odoo database as one user.
///
/// Nothing is ever sent twice behind the caller's back. Reads throw; writes go through
/// ``perform(_:_:_:_:)`` and ``load(_:fields:rows:context:)``, which tell done, refused and unknown apart.
public final class OdooClient: Sendable {
  public let connection: OdooConnection
  private let transport: any HTTPTransport
  private let limits: HTTPLimits
  private let known: Mutex<Known>

  private struct Known {
    var uid: Int?
    var version: OdooVersion?
  }

  /// - Parameter limits: what each call may take.
  public init(_ connection: OdooConnection, transport: any HTTPTransport, limits: HTTPLimits = HTTPLimits()) {
    self.connection = connection
    self.transport = transport
    self.limits = limits
    self.known = Mutex(Known())
  }

  /// The server's version; asked once.
  public func version() async throws(OdooError) -> OdooVersion {
    if let version = known.withLock({ $0.version }) { return version }
    let endpoint = try OdooEndpoint(connection)
    let call = XMLRPCCall(methodName: "version", parameters: [])
    let answer = try await send(call, to: endpoint.common, operation: "common.version")
    guard let serie = answer["server_serie"]?.stringValue, let version = OdooVersion(serie: serie) else {
      throw OdooError(
        .shape("no readable server_serie in the answer"), operation: "common.version", place: endpoint.common)
    }
    known.withLock { $0.version = version }
    return version
  }

  /// The names of the server's version.
  public func versionMap() async throws(OdooError) -> VersionMap { try VersionMap(try await version()) }

  /// The user's id; asked once, and again after Odoo denied it.
  ///
  /// - Throws: `accessDenied` for a wrong login or password.
  @discardableResult
  public func authenticate() async throws(OdooError) -> Int {
    if let uid = known.withLock({ $0.uid }) { return uid }
    let endpoint = try OdooEndpoint(connection)
    let call = XMLRPCCall(
      methodName: "authenticate",
      parameters: [
        .string(connection.database), .string(connection.login), .string(connection.password.reveal()), [:],
      ])
    let answer = try await send(call, to: endpoint.common, operation: "common.authenticate")
    if answer == .boolean(false) {
      throw OdooError(.accessDenied, operation: "common.authenticate", place: endpoint.common)
    }
    guard let uid = answer.intValue else {
      throw OdooError(
        .shape("uid is \(answer.typeName), not an int"), operation: "common.authenticate",
        place: endpoint.common)
    }
    known.withLock { $0.uid = uid }
    return uid
  }

  /// Calls a model's method through `execute_kw` and returns what it answers.
  ///
  /// For reads. A write whose answer is lost throws an error with `mayHaveBeenProcessed`; prefer
  /// ``perform(_:_:_:_:)``.
  /// - Parameter keywords: sent in the order of their names.
  public func execute(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue] = [],
    _ keywords: [String: XMLRPCValue] = [:]
  ) async throws(OdooError) -> XMLRPCValue {
    let endpoint = try OdooEndpoint(connection)
    let uid = try await authenticate()
    let call = XMLRPCCall(
      methodName: "execute_kw",
      parameters: [
        .string(connection.database), .int(uid), .string(connection.password.reveal()),
        .string(model), .string(method), .array(arguments), .structure(sorting: keywords),
      ])
    do {
      return try await send(call, to: endpoint.object, operation: "\(model).\(method)")
    } catch {
      throw await classified(error, model: model, method: method)
    }
  }

  /// Sends one call and unwraps the response.
  func send(_ call: XMLRPCCall, to url: String, operation: String) async throws(OdooError) -> XMLRPCValue {
    let exchange = OdooExchange(url: url, operation: operation, limits: limits)
    let request = try exchange.request(for: call)
    let response: HTTPResponse
    do {
      response = try await transport.send(request)
    } catch {
      throw OdooError(.transport(error), operation: operation, place: url)
    }
    return try exchange.answer(of: response)
  }

  /// Looks a marshal fault up in the table, and forgets a uid that Odoo denied.
  private func classified(_ error: OdooError, model: String, method: String) async -> OdooError {
    switch error.code {
    case .fault(_, kind: .accessDenied):
      known.withLock { $0.uid = nil }
      return error
    case .inexpressibleAnswer(let fault):
      guard let version = try? await version(),
        MarshalFaults.isKnownToCommit(version, model: model, method: method)
      else { return error }
      return OdooError(.committedWithoutAnswer(fault), operation: error.operation, place: error.place)
    default: return error
    }
  }
}
