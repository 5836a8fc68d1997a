/// One HTTP request with its whole body.
public struct HTTPRequest: Sendable {
  /// `POST`, `GET`, any HTTP token.
  public var method: String
  /// Absolute, `http` or `https`, without user information.
  public var url: String
  /// Sent in this order; `Content-Length` and `Transfer-Encoding` are the transport's own.
  public var headers: [HTTPHeader]
  public var body: [UInt8]
  public var limits: HTTPLimits

  public init(
    method: String = "POST", url: String, headers: [HTTPHeader] = [], body: [UInt8] = [],
    limits: HTTPLimits = HTTPLimits()
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.limits = limits
  }
}
