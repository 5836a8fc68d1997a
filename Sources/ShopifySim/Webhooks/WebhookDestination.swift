/// What a subscription's address stands for. Evidence: documented for the forms of the addresses.
enum WebhookDestination: Sendable, Hashable {
  case http(String)
  /// Amazon EventBridge: `arn:aws:events:…`.
  case eventBridge(arn: String)
  /// Google Pub/Sub: `pubsub://project:topic`.
  case pubSub(project: String, topic: String)

  init(_ uri: String) {
    if uri.hasPrefix("arn:aws:events:") {
      self = .eventBridge(arn: uri)
    } else if uri.hasPrefix(Self.pubSubScheme),
      case let parts = uri.dropFirst(Self.pubSubScheme.count).split(separator: ":", maxSplits: 1),
      parts.count == 2
    {
      self = .pubSub(project: String(parts[0]), topic: String(parts[1]))
    } else {
      self = .http(uri)
    }
  }

  private static let pubSubScheme = "pubsub://"

  /// Whether the simulator can send there; what goes elsewhere is held back for a script to look at.
  var isHTTP: Bool {
    if case .http = self { true } else { false }
  }

  /// The address of a subscription.
  var uri: String {
    switch self {
    case .http(let url): url
    case .eventBridge(let arn): arn
    case .pubSub(let project, let topic): "\(Self.pubSubScheme)\(project):\(topic)"
    }
  }
}
