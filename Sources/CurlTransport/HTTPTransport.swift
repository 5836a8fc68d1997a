/// One HTTP exchange at a time, sent at most once.
///
/// A status of 3xx, 4xx or 5xx is a response, not an error. Redirects are never followed.
public protocol HTTPTransport: Sendable {
  /// Sends the request once and returns the whole response.
  ///
  /// - Throws: a ``TransportError``; its `mayHaveBeenProcessed` tells whether the server can have acted on it.
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
