/// An HTTP answer that can't be XML-RPC: another status, another content type, no body.
public struct HTTPProblem: Sendable, Hashable, CustomStringConvertible {
  public let status: Int
  public let contentType: String?
  /// Where a redirect points.
  public let location: String?
  /// The body's first 512 bytes as text.
  public let bodyStart: String

  public init(status: Int, contentType: String?, location: String? = nil, bodyStart: String) {
    self.status = status
    self.contentType = contentType
    self.location = location
    self.bodyStart = bodyStart
  }

  /// False where the status says that no method ran: redirects and client errors.
  public var mayHaveBeenProcessed: Bool { !(300..<500).contains(status) }

  public var description: String {
    var text = "HTTP \(status), \(contentType ?? "no content type")"
    if let location { text += ", redirects to \(location): use that URL" }
    return bodyStart.isEmpty ? text + ", empty body" : text + ", body starts: \(bodyStart.prefix(200))"
  }
}
