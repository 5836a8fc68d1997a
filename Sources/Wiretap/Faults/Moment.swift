/// When a fault acts.
public enum Moment: Sendable, Hashable {
  /// The request is there; upstream knows nothing of it.
  case beforeForwarding
  /// Upstream has answered; the client knows nothing of it.
  case beforeReplying
}
