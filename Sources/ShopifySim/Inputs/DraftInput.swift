/// A step in a draft order's life.
public struct DraftInput: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    case create(OrderInput)
    case change(OrderInput)
    case sendInvoice
    /// Places the order; `paymentPending` leaves it unpaid, else it is marked as paid through `manual`.
    case complete(paymentPending: Bool)
    case delete
  }

  /// The draft's name, `#D1`; nil for a new one or the newest.
  public var name: String?
  public var action: Action

  public init(name: String? = nil, action: Action) {
    self.name = name
    self.action = action
  }
}
