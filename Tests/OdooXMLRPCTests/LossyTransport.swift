import CurlTransport
import OdooXMLRPC
import Synchronization
import XMLRPCWire

/// Loses one of the calls that change something: its request before it is sent, or its answer after it has come.
final class LossyTransport: HTTPTransport {
  enum Loss { case request, reply }

  private struct State {
    var writes: [String] = []
    var lost: (call: Int, Loss)?
  }

  private let state = Mutex(State())
  private let transport = CurlHTTPTransport()

  /// The calls so far that change something, `sale.order.action_confirm`.
  var writes: [String] { state.withLock { $0.writes } }

  /// Starts counting anew; the call with this number, from 1, is lost.
  func lose(_ loss: Loss, ofCall number: Int) { state.withLock { $0 = State(lost: (number, loss)) } }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let loss = state.withLock { state in
      guard let call = OdooCall(requestBody: request.body), !Self.reads.contains(call.method) else {
        return nil as Loss?
      }
      state.writes.append(call.description)
      guard let (number, loss) = state.lost, number == state.writes.count else { return nil }
      return loss
    }
    if loss == .request { throw Self.gone }
    let response = try await transport.send(request)
    if loss == .reply { throw Self.gone }
    return response
  }

  private static let reads: Set<String> = ["read", "search", "search_read", "search_count", "fields_get"]

  private static var gone: TransportError {
    TransportError(.outcomeUnknown, mayHaveBeenProcessed: true, place: "POST", detail: "gone")
  }
}
