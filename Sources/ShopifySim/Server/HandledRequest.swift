/// A request that was answered, for a log line; it holds no header, no query and no body.
public struct HandledRequest: Sendable {
  public let method: String
  public let path: String
  public let status: Int
  public let duration: Duration
}
