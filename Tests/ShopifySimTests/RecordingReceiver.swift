import CurlTransport
import Synchronization

/// A transport that keeps every request and answers from a script of statuses; past its end it answers 200.
final class RecordingReceiver: HTTPTransport {
  private struct State {
    var requests: [HTTPRequest] = []
    var statuses: [Int]
  }
  private let state: Mutex<State>

  init(statuses: [Int] = []) { state = Mutex(State(statuses: statuses)) }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }

  /// A status of 0 is a connection that nobody took.
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let status = state.withLock { state in
      state.requests.append(request)
      return state.statuses.isEmpty ? 200 : state.statuses.removeFirst()
    }
    guard status != 0 else {
      throw TransportError(
        .connect, mayHaveBeenProcessed: false, place: "POST \(request.url)", detail: "refused")
    }
    return HTTPResponse(status: status)
  }
}

extension HTTPRequest {
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
