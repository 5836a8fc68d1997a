/// What becomes of the webhooks of a step.
public enum WebhookMode: Sendable, Hashable {
  /// Sent before the step returns.
  case deliver
  /// Kept back for explicit delivery.
  case hold
  /// Lost: they stay listed as dropped and are never sent.
  case drop
}
