/// Why an HTTP exchange gave no response.
public struct TransportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of failure.
  public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public var description: String { rawValue }

    /// The URL isn't absolute http(s), holds user information, or can't be read.
    public static let invalidURL = Code(rawValue: "invalidURL")
    /// A method or header that HTTP doesn't allow, or that the transport sets itself.
    public static let invalidRequest = Code(rawValue: "invalidRequest")
    /// The host name has no address.
    public static let resolve = Code(rawValue: "resolve")
    /// Nobody accepted the connection.
    public static let connect = Code(rawValue: "connect")
    /// A limit of ``HTTPLimits`` on time passed, in the error's `phase`.
    public static let timeout = Code(rawValue: "timeout")
    /// The server's certificate or handshake was refused, or the CA file can't be read.
    public static let tls = Code(rawValue: "tls")
    /// A limit of ``HTTPLimits`` on size passed.
    public static let responseTooLarge = Code(rawValue: "responseTooLarge")
    /// The response ended before its announced end.
    public static let truncated = Code(rawValue: "truncated")
    /// The response's Content-Encoding is unknown or broken.
    public static let contentEncoding = Code(rawValue: "contentEncoding")
    /// The server's bytes aren't HTTP/1.x.
    public static let malformedResponse = Code(rawValue: "malformedResponse")
    /// The connection broke after the request went out and before the response came.
    public static let outcomeUnknown = Code(rawValue: "outcomeUnknown")
    /// The task was cancelled.
    public static let cancelled = Code(rawValue: "cancelled")
    /// The transport was shut down, or libcurl refused to work; see `detail`.
    public static let unavailable = Code(rawValue: "unavailable")
  }

  /// How far an exchange had come.
  public struct Phase: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public var description: String { rawValue }

    /// Finding the host, connecting, agreeing on TLS.
    public static let connect = Phase(rawValue: "connect")
    /// Sending the request.
    public static let send = Phase(rawValue: "send")
    /// The whole request is out, and no byte of the answer came yet.
    public static let wait = Phase(rawValue: "wait")
    /// The answer is coming in.
    public static let receive = Phase(rawValue: "receive")
  }

  public let code: Code
  /// The phase that the exchange ended in; nil where it never began.
  public let phase: Phase?
  /// False only when no byte of the request can have reached the server.
  public let mayHaveBeenProcessed: Bool
  /// Method and URL without query: `POST http://127.0.0.1:8069/xmlrpc/2/object`.
  public let place: String
  /// What had come of the answer by then; nil before its headers were whole.
  public let response: ResponseStart?
  /// What exactly happened, in words.
  public let detail: String

  public init(
    _ code: Code, mayHaveBeenProcessed: Bool, place: String, detail: String, phase: Phase? = nil,
    response: ResponseStart? = nil
  ) {
    self.response = response
    self.code = code
    self.phase = phase
    self.mayHaveBeenProcessed = mayHaveBeenProcessed
    self.place = place
    self.detail = detail
  }

  /// One line, safe to log: what, where, and what to do.
  public var description: String {
    let kind = if code == .timeout, let phase { "\(code) (\(phase))" } else { "\(code)" }
    return "\(place): \(kind): \(detail)" + (remedy.map { "; \($0)" } ?? "")
  }

  private var remedy: String? {
    switch code {
    case .resolve: "check the host name"
    case .connect: "check host and port, and that the server runs"
    case .tls: "check the certificate's host name and the CA file"
    case .timeout where mayHaveBeenProcessed:
      "the server may have acted: read the state back before trying again"
    case .timeout: "check that the server is reachable, or raise the time limit"
    case .responseTooLarge: "ask for less at once, or raise the size limit"
    case .outcomeUnknown, .truncated: "the server may have acted: read the state back before trying again"
    default: nil
    }
  }
}
