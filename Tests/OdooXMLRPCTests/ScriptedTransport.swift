import CurlTransport
import Synchronization
import XMLRPCWire

/// Answers from a list, in order, and keeps the requests.
final class ScriptedTransport: HTTPTransport {
  private struct State {
    var answers: [Result<HTTPResponse, TransportError>]
    var requests: [HTTPRequest] = []
  }

  private let state: Mutex<State>

  init(_ answers: [Result<HTTPResponse, TransportError>]) { state = Mutex(State(answers: answers)) }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let answer = state.withLock { state in
      state.requests.append(request)
      return state.answers.isEmpty
        ? .failure(TransportError(.connect, mayHaveBeenProcessed: false, place: "", detail: "script ended"))
        : state.answers.removeFirst()
    }
    return try answer.get()
  }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }

  /// The requests as calls.
  func calls() throws -> [XMLRPCCall] { try requests.map { try XMLRPCDecoder().decodeCall($0.body) } }
}
