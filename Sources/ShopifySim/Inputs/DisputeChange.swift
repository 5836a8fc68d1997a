public import CommerceTypes

/// A dispute of a Shopify Payments charge, opened, answered or decided.
public struct DisputeChange: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    /// Nil takes the whole charge. `type` is `CHARGEBACK` or `INQUIRY`; `networkReasonCode` is the card network's own.
    case open(amount: ExactDecimal?, type: String, reason: String, networkReasonCode: String? = nil)
    case submitEvidence
    /// `WON`, `LOST` or `ACCEPTED`.
    case decide(String)
  }

  /// The order's name.
  public var order: String
  public var action: Action

  public init(order: String, action: Action) {
    self.order = order
    self.action = action
  }
}
