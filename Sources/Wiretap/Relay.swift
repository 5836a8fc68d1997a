import NIOCore
import NIOHTTP1
import Synchronization

/// Carries requests to upstream and answers back, through the faults, into the recording.
final class Relay: Sendable {
  /// The largest body taken in either direction.
  static let bodyLimit = 64 << 20

  let name: String
  let recording = Recording()
  private let upstream: Upstream
  private let redactor: Redactor
  private let faults = Mutex<[any Fault]>([])

  init(name: String, upstream: Upstream, redactor: Redactor) {
    self.name = name
    self.upstream = upstream
    self.redactor = redactor
  }

  var armed: [any Fault] { faults.withLock { $0 } }
  func arm(_ fault: any Fault) { faults.withLock { $0.append(fault) } }
  func disarm() { faults.withLock { $0.removeAll() } }

  /// What a client is given: an answer, or a closed connection.
  enum Reply {
    case response(RecordedResponse)
    case close
  }

  /// Decides what becomes of a request; the exchange is not finished yet, since the client may be gone.
  func exchange(_ request: RecordedRequest) async -> (Reply, Exchange) {
    var exchange = recording.begin(
      RecordedRequest(
        method: request.method, path: redactor.redact(request.path),
        headers: redactor.redact(request.headers),
        body: redactor.redact(request.body)))
    var losesReply = false
    switch await ask(&exchange, { await $0.beforeForwarding($1) }) {
    case .pass, .note: break
    case .loseReply: losesReply = true
    case .loseRequest:
      exchange.outcome = .requestLost
      return (.close, exchange)
    case .answer(let response):
      exchange.response = redacted(response)
      exchange.outcome = .answeredByFault
      return (.response(response), exchange)
    }
    let start = ContinuousClock.now
    let response: RecordedResponse
    do {
      response = try await upstream.send(request)
      exchange.upstreamTime = start.duration(to: .now)
    } catch {
      exchange.upstreamTime = start.duration(to: .now)
      exchange.outcome = .failed
      exchange.failure = redactor.redact(error.message)
      return (.close, exchange)
    }
    exchange.response = redacted(response)
    recording.update(exchange)
    if losesReply {
      exchange.outcome = .replyLost
      return (.close, exchange)
    }
    return await reply(response, &exchange)
  }

  private func reply(_ response: RecordedResponse, _ exchange: inout Exchange) async -> (Reply, Exchange) {
    switch await ask(&exchange, { await $0.beforeReplying($1) }) {
    case .pass, .note:
      exchange.outcome = .relayed
      return (.response(response), exchange)
    case .loseRequest, .loseReply:
      exchange.outcome = .replyLost
      return (.close, exchange)
    case .answer(let other):
      exchange.response = redacted(other)
      exchange.outcome = .answeredByFault
      return (.response(other), exchange)
    }
  }

  /// Asks every fault in turn until one decides; remembers the last that acted.
  private func ask(
    _ exchange: inout Exchange, _ question: (any Fault, Exchange) async -> FaultAction
  ) async -> FaultAction {
    for fault in armed {
      let action = await question(fault, exchange)
      if action == .pass { continue }
      exchange.fault = fault.name
      recording.update(exchange)
      if action != .note { return action }
    }
    return .pass
  }

  private func redacted(_ response: RecordedResponse) -> RecordedResponse {
    RecordedResponse(
      status: response.status, headers: redactor.redact(response.headers),
      body: redactor.redact(response.body))
  }
}
