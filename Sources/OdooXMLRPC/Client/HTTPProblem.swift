public import XMLRPCWire

/// An HTTP answer that can't be XML-RPC: another status, another content type, no body.
public struct HTTPProblem: Sendable, Hashable, CustomStringConvertible {
  /// What keeps the answer from being XML-RPC.
  public struct Kind: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public var description: String { rawValue }

    /// A redirect, which is never followed; see ``HTTPProblem/location``.
    public static let redirect = Kind(rawValue: "redirect")
    /// Another status than 200.
    public static let status = Kind(rawValue: "status")
    /// Status 200 and no body.
    public static let empty = Kind(rawValue: "empty")
    /// A page for people: Content-Type text/html.
    public static let page = Kind(rawValue: "page")
    /// Neither text/xml nor application/xml, or two content types that differ.
    public static let contentType = Kind(rawValue: "contentType")
    /// A charset other than utf-8 and us-ascii, or us-ascii over bytes that aren't.
    public static let charset = Kind(rawValue: "charset")
  }

  public let kind: Kind
  public let status: Int
  /// As received; of several the ones that differ, with commas between.
  public let contentType: String?
  /// Where a redirect points, as received.
  public let location: String?
  /// The body's first 512 bytes as text.
  public let bodyStart: String
  /// The fault in the body of an error status, where that is a well-formed one.
  public let fault: XMLRPCFault?

  public init(
    _ kind: Kind, status: Int, contentType: String?, location: String? = nil, bodyStart: String,
    fault: XMLRPCFault? = nil
  ) {
    self.kind = kind
    self.status = status
    self.contentType = contentType
    self.location = location
    self.bodyStart = bodyStart
    self.fault = fault
  }

  /// False where the status says that no method ran: redirects and client errors.
  public var mayHaveBeenProcessed: Bool { !(300..<500).contains(status) }

  /// One line, safe to log: what came, and what to do about it.
  public var description: String {
    var text = "HTTP \(status), \(contentType ?? "no content type")"
    if let location { text += ", redirects to \(RedirectTarget(location))" }
    if let fault { return text + ", with fault \(fault.code): \(fault.shortMessage)" }
    return bodyStart.isEmpty ? text + ", empty body" : text + ", body starts: \(bodyStart.prefix(200))"
  }
}
