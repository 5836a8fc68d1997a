public import CurlTransport
import XMLRPCWire

/// Odoo's XML-RPC services on `/xmlrpc/2`, strictly.
public struct XMLRPCOdooWire: OdooWire, CustomReflectable {
  private let connection: OdooConnection
  private let transport: any HTTPTransport
  private let endpoint: Result<OdooEndpoint, OdooError>
  private let parser = ResponseParser()

  public init(_ connection: OdooConnection, transport: any HTTPTransport) {
    self.connection = connection
    self.transport = transport
    do { endpoint = .success(try OdooEndpoint(connection)) } catch { endpoint = .failure(error) }
  }

  public func send(
    _ call: OdooServiceCall, options: CallOptions
  ) async throws(OdooError) -> OdooWireAnswer {
    let endpoint = try endpoint.get()
    let (url, method, parameters) = document(of: call, endpoint)
    let exchange = OdooExchange(
      url: url, operation: call.operation, limits: options.limits ?? HTTPLimits(), parser: parser)
    let request = try exchange.request(method, parameters)
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
  private func document(
    of call: OdooServiceCall, _ endpoint: OdooEndpoint
  ) -> (url: String, method: String, parameters: [any XMLRPCEncodable]) {
    let secret = connection.password.reveal()
    switch call.target {
    case .version: return (endpoint.common, "version", [])
    case .login:
      let parameters: [any XMLRPCEncodable] = [
        connection.database, connection.login, secret, XMLRPCValue.structure([]),
      ]
      return (endpoint.common, "authenticate", parameters)
    case .method(let model, let name, let user):
      let parameters: [any XMLRPCEncodable] = [
        connection.database, user, secret, model, name, OdooArguments(all: call.written),
        XMLRPCValue.structure(sorting: call.keywords),
      ]
      return (endpoint.object, "execute_kw", parameters)
    }
  }
}
