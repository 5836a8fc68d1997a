public import CurlTransport
import OdooXMLRPC
import Synchronization
import XMLRPCWire

/// Loses one of the calls that change something.
public final class LossyTransport: HTTPTransport {
  /// What is lost of a call.
  public enum Loss: Sendable {
    /// It is never sent.
    case request
    /// Its answer, after it has come.
    case reply
    /// Its answer, while the server hasn't begun yet: the caller goes on before the work is done.
    case connection
  }

  private struct State {
    var writes: [String] = []
    var lost: (call: Int, Loss)?
  }

  private let state = Mutex(State())
  private let transport = CurlHTTPTransport()

  public init() {}

  /// The calls so far that change something, `sale.order.action_confirm`.
  public var writes: [String] { state.withLock { $0.writes } }

  /// Starts counting anew; the call with this number, from 1, is lost.
  public func lose(_ loss: Loss, ofCall number: Int) { state.withLock { $0 = State(lost: (number, loss)) } }

  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let loss = state.withLock { state in
      guard let call = OdooCall(requestBody: request.body), !Self.reads.contains(call.method) else {
        return nil as Loss?
      }
      state.writes.append(call.description)
      guard let (number, loss) = state.lost, number == state.writes.count else { return nil }
      return loss
    }
    if loss == .request { throw Self.gone }
    if loss == .connection {
      let transport = transport
      Task {
        try await Task.sleep(for: .milliseconds(20))
        _ = try await transport.send(request)
      }
      throw Self.gone
    }
    let response = try await transport.send(request)
    if loss == .reply { throw Self.gone }
    return response
  }

  private static let reads: Set<String> = ["read", "search", "search_read", "search_count", "fields_get"]

  private static var gone: TransportError {
    TransportError(.outcomeUnknown, mayHaveBeenProcessed: true, place: "POST", detail: "gone")
  }
}
