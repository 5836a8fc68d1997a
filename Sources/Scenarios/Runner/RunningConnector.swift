/// A connector that runs as a process of its own and is reached over HTTP only.
public protocol RunningConnector: Sendable {
  /// Where Shopify's webhooks go; may change with a relaunch.
  var webhookURL: String { get }
  /// Where `GET` tells idleness and jobs; nil when not offered.
  var statusURL: String? { get }
  /// Whether the process lives.
  var isRunning: Bool { get async }
  /// Ends the process at once, without a chance to tidy up; returns when it is gone.
  func kill() async
  /// Starts it again over the same files; returns when it takes webhooks.
  func relaunch() async throws
  /// Ends it for good.
  func stop() async
}

extension RunningConnector {
  public var isRunning: Bool { get async { true } }
}
