/// What had come of a response when its exchange failed.
public struct ResponseStart: Sendable, Hashable {
  public let status: Int
  public let contentType: String?
  /// The first 512 bytes of the decoded body as text.
  public let bodyStart: String

  public init(status: Int, contentType: String?, bodyStart: String) {
    self.status = status
    self.contentType = contentType
    self.bodyStart = bodyStart
  }
}
