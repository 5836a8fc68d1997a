/// The cancellation of an order.
public struct CancelInput: Sendable, Hashable {
  /// The order's name.
  public var order: String
  public var reason: CancelReason
  /// Whether the units become available again.
  public var restock: Bool
  /// Whether what was paid is paid back.
  public var refund: Bool
  public var note: String?
  /// What the staff is told, on the cancellation itself.
  public var staffNote: String?
  /// Whether fulfillments are cancelled first; without it an order with fulfillments can't be.
  public var cancelsFulfillments: Bool

  public init(
    order: String, reason: CancelReason = .customer, restock: Bool = true, refund: Bool = true,
    note: String? = nil, cancelsFulfillments: Bool = false
  ) {
    self.order = order
    self.reason = reason
    self.restock = restock
    self.refund = refund
    self.note = note
    self.cancelsFulfillments = cancelsFulfillments
  }
}
