public import CurlTransport
public import XMLRPCWire

/// A client of one Odoo database as one user; any number of tasks may use it at the same time.
///
/// Nothing is ever sent twice behind the caller's back. Reads throw; writes go through
/// ``perform(_:_:_:_:options:)`` and ``load(_:fields:rows:context:options:)``, which tell done, refused and unknown
/// apart. Cancelling the task ends its call at once; the error says whether Odoo may have processed it.
public final class OdooClient: Sendable, CustomStringConvertible, CustomReflectable {
  public let connection: OdooConnection
  /// What all calls of this client share; see ``with(_:)`` to have some of them otherwise.
  public let options: ClientOptions
  let session: OdooSession
  var patience: Patience { options.patience }

  /// Over XML-RPC.
  public convenience init(
    _ connection: OdooConnection, transport: any HTTPTransport, options: ClientOptions = ClientOptions()
  ) {
    self.init(connection, wire: XMLRPCOdooWire(connection, transport: transport), options: options)
  }

  /// Over any wire, which has been given the same connection.
  public init(
    _ connection: OdooConnection, wire: any OdooWire, options: ClientOptions = ClientOptions()
  ) {
    self.connection = connection
    self.options = options
    self.session = OdooSession(wire, redactor: Redactor(connection.password))
  }

  private init(_ connection: OdooConnection, options: ClientOptions, session: OdooSession) {
    self.connection = connection
    self.options = options
    self.session = session
  }

  /// The same login with other options: `odoo.with { $0.companies = [3] }`. It doesn't log in again.
  public func with(_ change: (inout ClientOptions) -> Void) -> OdooClient {
    var options = options
    change(&options)
    return OdooClient(connection, options: options, session: session)
  }

  /// The server's version; asked once.
  public func version() async throws(OdooError) -> OdooVersion {
    try await shared(session.version) { (answer) throws(OdooError) in
      guard let serie = answer["server_serie"]?.stringValue, let version = OdooVersion(serie: serie) else {
        throw OdooError(.shape("no readable server_serie in the answer"), operation: "common.version")
      }
      return version
    } asking: {
      OdooServiceCall(.version)
    }
  }

  /// The names of the server's version.
  ///
  /// - Throws: `unsupportedVersion` for a version without names, and for one whose names nobody has measured unless
  ///   ``ClientOptions/acceptsDocumentedVersions`` is on.
  public func versionMap() async throws(OdooError) -> VersionMap {
    let map = try VersionMap(try await version())
    guard map.evidence == .measured || options.acceptsDocumentedVersions else {
      throw OdooError(.unsupportedVersion(map.version), operation: "version")
    }
    return map
  }

  /// The user's id; asked once however many tasks need it, and again after Odoo denied it.
  ///
  /// - Throws: `accessDenied` for a wrong login, password or API key.
  @discardableResult
  public func authenticate() async throws(OdooError) -> Int {
    try await shared(session.user) { (answer) throws(OdooError) in
      if answer.isFalse { throw OdooError(.accessDenied, operation: "common.authenticate") }
      guard let uid = answer.intValue else {
        throw OdooError(.shape("uid is \(answer.typeName), not an int"), operation: "common.authenticate")
      }
      return uid
    } asking: {
      OdooServiceCall(.login)
    }
  }

  /// Calls a model's method and returns what it answers.
  ///
  /// For reads. A write whose answer is lost throws an error with `mayHaveBeenProcessed`; prefer
  /// ``perform(_:_:_:_:options:)``.
  /// - Parameter keywords: sent in the order of their names. `context` wins over the options' context.
  public func execute(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue] = [],
    _ keywords: [String: XMLRPCValue] = [:], options: CallOptions = CallOptions()
  ) async throws(OdooError) -> XMLRPCValue {
    try await answer(model, method, arguments, keywords, options: options).root.tree
  }

  /// As ``execute(_:_:_:_:options:)``, with the answer as it was decoded: flat, its strings made where they are asked for.
  public func answer(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue] = [],
    _ keywords: [String: XMLRPCValue] = [:], options: CallOptions = CallOptions()
  ) async throws(OdooError) -> Tape {
    try await answer(model, method, writing: arguments, keywords, options: options)
  }

  /// As ``answer(_:_:_:_:options:)``, with arguments that write themselves.
  func answer(
    _ model: String, _ method: String, writing arguments: [any OdooArgument],
    _ keywords: [String: XMLRPCValue] = [:], options: CallOptions
  ) async throws(OdooError) -> Tape {
    let user = try await authenticate()
    let call = OdooServiceCall(
      .method(model: model, name: method, user: user), writing: arguments,
      keywords: self.options.keywords(keywords, options))
    do {
      return try await send(call, options)
    } catch {
      throw await classified(error, model: model, method: method, user: user)
    }
  }

  /// A value that all tasks share, asked for by the first of them.
  private func shared<Value>(
    _ flight: SingleFlight<Value>, reading: (TapeValue) throws(OdooError) -> Value,
    asking: () -> OdooServiceCall
  ) async throws(OdooError) -> Value {
    if let value = flight.value { return value }
    while true {
      switch await flight.turn() {
      case .known(let value): return value
      case .failed(let error): throw error
      case .again: continue
      case .cancelled: throw OdooError(.cancelled, operation: asking().operation)
      case .ask:
        do throws(OdooError) {
          let value = try reading(try await send(asking(), CallOptions()).root)
          flight.land(.success(value))
          return value
        } catch {
          flight.land(.failure(error))
          throw error
        }
      }
    }
  }

  /// Looks a marshal fault up in the table, and forgets a user that Odoo denied.
  private func classified(
    _ error: OdooError, model: String, method: String, user: Int
  ) async -> OdooError {
    switch error.code {
    case .fault(_, kind: .accessDenied):
      session.user.forget(user)
      return error
    case .inexpressibleAnswer(let fault):
      guard let version = try? await version(),
        MarshalFaults.isKnownToCommit(version, model: model, method: method)
      else { return error }
      return error.replacing(.committedWithoutAnswer(fault))
    default: return error
    }
  }

  /// Where it is and who it is.
  public var description: String { connection.description }
  public var customMirror: Mirror { Mirror(self, children: ["connection": connection]) }
}
