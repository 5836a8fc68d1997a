/// What becomes of the units of a transfer that don't move when it is validated.
public enum TransferRest: Sendable, Hashable {
  /// They wait in a new transfer.
  case backorder
  /// They are cancelled.
  case cancelled
}
