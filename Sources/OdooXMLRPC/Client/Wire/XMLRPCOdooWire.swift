public import CurlTransport
import XMLRPCWire

/// Odoo's XML-RPC services on `/xmlrpc/2`, strictly.
public struct XMLRPCOdooWire: OdooWire, CustomReflectable {
  private let connection: OdooConnection
  private let transport: any HTTPTransport
  private let endpoint: Result<OdooEndpoint, OdooError>

  public init(_ connection: OdooConnection, transport: any HTTPTransport) {
    self.connection = connection
    self.transport = transport
    do { endpoint = .success(try OdooEndpoint(connection)) } catch { endpoint = .failure(error) }
  }

  public func send(
    _ call: OdooServiceCall, options: CallOptions
  ) async throws(OdooError) -> OdooWireAnswer {
    let endpoint = try endpoint.get()
    let (url, document) = document(of: call, endpoint)
    let exchange = OdooExchange(
      url: url, operation: call.operation, limits: options.limits ?? HTTPLimits())
    let request = try exchange.request(for: document)
    var traffic = CallTraffic(sent: request.body.count)
    do throws(OdooError) {
      let response: HTTPResponse
      do {
        response = try await transport.send(request)
      } catch {
        throw OdooError(.transport(error), operation: call.operation, place: url)
      }
      traffic.received = response.body.count
      return OdooWireAnswer(try exchange.answer(of: response), traffic: traffic)
    } catch {
      throw error.with(traffic)
    }
  }

  public var customMirror: Mirror { Mirror(self, children: ["connection": connection]) }

  /// The call as XML-RPC: where it goes, and with the credentials that it needs.
  private func document(of call: OdooServiceCall, _ endpoint: OdooEndpoint) -> (url: String, XMLRPCCall) {
    let secret = XMLRPCValue.string(connection.password.reveal())
    let database = XMLRPCValue.string(connection.database)
    switch call.target {
    case .version: return (endpoint.common, XMLRPCCall(methodName: "version", parameters: []))
    case .login:
      let parameters = [database, .string(connection.login), secret, [:]]
      return (endpoint.common, XMLRPCCall(methodName: "authenticate", parameters: parameters))
    case .method(let model, let name, let user):
      let parameters = [
        database, .int(user), secret, .string(model), .string(name), .array(call.arguments),
        .structure(sorting: call.keywords),
      ]
      return (endpoint.object, XMLRPCCall(methodName: "execute_kw", parameters: parameters))
    }
  }
}
