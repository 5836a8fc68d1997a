import Foundation

/// An exchange as one line of a recording.
struct ExchangeLine: Encodable {
  struct Message: Encodable {
    var method: String?
    var path: String?
    var status: Int?
    var headers: [[String]]
    var body: String?
    var bodyBase64: String?
  }

  var tap: String
  var index: Int
  var outcome: String
  var fault: String?
  var failure: String?
  /// Milliseconds since the recording's first request.
  var startedMilliseconds: Double
  var upstreamMilliseconds: Double
  var request: Message
  var response: Message?

  init(_ exchange: Exchange, tap: String, recordingStart: ContinuousClock.Instant?) {
    self.tap = tap
    index = exchange.index
    outcome = exchange.outcome.rawValue
    fault = exchange.fault
    failure = exchange.failure
    startedMilliseconds = Self.milliseconds(
      (recordingStart ?? exchange.started).duration(to: exchange.started))
    upstreamMilliseconds = Self.milliseconds(exchange.upstreamTime)
    let (body, base64) = Self.text(exchange.request.body)
    request = Message(
      method: exchange.request.method, path: exchange.request.path,
      headers: exchange.request.headers.map { [$0.name, $0.value] }, body: body, bodyBase64: base64)
    response = exchange.response.map { response in
      let (body, base64) = Self.text(response.body)
      return Message(
        status: response.status, headers: response.headers.map { [$0.name, $0.value] }, body: body,
        bodyBase64: base64)
    }
  }

  private static func text(_ bytes: [UInt8]) -> (String?, String?) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
    return (nil, Data(bytes).base64EncodedString())
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    (duration / .microseconds(1)).rounded() / 1000
  }
}
