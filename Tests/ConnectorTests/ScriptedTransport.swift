import CurlTransport
import Synchronization
import XMLRPCWire

/// Answers XML-RPC calls from a script and records them as `model.method`.
final class ScriptedTransport: HTTPTransport {
  /// What Odoo does with a call.
  enum Reply: Sendable {
    case value(XMLRPCValue)
    case fault(Int, String)
    /// Odoo acted; its answer never arrived.
    case lost
  }

  struct Call: Sendable {
    let name: String
    let arguments: [XMLRPCValue]
    let keywords: XMLRPCValue
  }

  private struct State {
    var calls: [Call] = []
    var replies: [String: [Reply]]
  }

  private let state: Mutex<State>

  /// Replies by `model.method`, taken in turn; the last one stays.
  init(_ replies: [String: [Reply]]) { state = Mutex(State(replies: replies)) }

  var calls: [Call] { state.withLock { $0.calls } }
  var names: [String] { calls.map(\.name) }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    guard let call = try? XMLRPCDecoder().decodeCall(request.body) else { return HTTPResponse(status: 400) }
    let isObject = call.methodName == "execute_kw"
    let name =
      isObject
      ? "\(call.parameters[3].stringValue ?? "").\(call.parameters[4].stringValue ?? "")" : call.methodName
    let reply = state.withLock { state -> Reply in
      state.calls.append(
        Call(
          name: name, arguments: isObject ? call.parameters[5].arrayValue ?? [] : [],
          keywords: isObject && call.parameters.count > 6 ? call.parameters[6] : [:]))
      guard var queue = state.replies[name], let first = queue.first else {
        return .fault(1, "AttributeError: the test has no answer for \(name)")
      }
      if queue.count > 1 { queue.removeFirst() }
      state.replies[name] = queue
      return first
    }
    let response: XMLRPCResponse
    switch reply {
    case .value(let value): response = .value(value)
    case .fault(let code, let text): response = .fault(XMLRPCFault(code: code, string: text))
    case .lost:
      throw TransportError(.outcomeUnknown, mayHaveBeenProcessed: true, place: request.url, detail: "lost")
    }
    let body = (try? XMLRPCEncoder().encode(response)) ?? []
    return HTTPResponse(status: 200, headers: [HTTPHeader("Content-Type", "text/xml")], body: body)
  }
}
