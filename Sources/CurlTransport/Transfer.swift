final class Transfer: Sendable {
  init(_ request: CheckedRequest, caFile: String?) {}
  func onFinish(_ body: (Result<HTTPResponse, TransportError>) -> Void) {}
}
