/// How many deliveries stand where; every delivery is counted in exactly one of the states.
public struct DeliveryTally: Sendable, Hashable {
  /// Events told to the dispatcher.
  public internal(set) var events = 0
  /// Events that no subscription wanted.
  public internal(set) var unheardEvents = 0
  /// How often a subscription's filter kept an event back.
  public internal(set) var filteredOut = 0
  /// Deliveries made.
  public internal(set) var deliveries = 0
  public internal(set) var held = 0
  public internal(set) var pending = 0
  public internal(set) var delivered = 0
  public internal(set) var dropped = 0
  /// Given up after the last retry.
  public internal(set) var exhausted = 0
  /// Given up because the subscription was removed after failures.
  public internal(set) var removed = 0
  /// Given up because the subscription was deleted.
  public internal(set) var deleted = 0
  /// POSTs sent, also the spoilt and repeated ones.
  public internal(set) var attempts = 0

  /// Whether no delivery is unaccounted for.
  public var addsUp: Bool {
    held + pending + delivered + dropped + exhausted + removed + deleted == deliveries
  }

  mutating func count(_ state: WebhookDelivery.State, _ change: Int) {
    switch state {
    case .held: held += change
    case .pending: pending += change
    case .delivered: delivered += change
    case .dropped: dropped += change
    case .dead(.retriesExhausted): exhausted += change
    case .dead(.subscriptionRemoved): removed += change
    case .dead(.subscriptionDeleted): deleted += change
    }
  }
}
