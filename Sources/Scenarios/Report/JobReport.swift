/// One job as the connector's `GET /status` tells it.
public struct JobReport: Codable, Sendable, Hashable {
  public var topic: String
  public var gid: String
  /// `queued`, `running`, `done`, `held`, `failed`; any other word is kept as it came.
  public var state: String
  public var reason: String?

  public init(topic: String, gid: String, state: String, reason: String? = nil) {
    self.topic = topic
    self.gid = gid
    self.state = state
    self.reason = reason
  }
}
