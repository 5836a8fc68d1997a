import CommerceTypes

/// What a merchant does with the fulfillment order of an order at a location.
public struct FulfillmentOrderChange: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    /// Keeps it back; with lines only those, which makes a new fulfillment order for them.
    case hold(reason: String, notes: String?, lines: [FulfillmentInput.Line])
    case releaseHold
    /// To another location; with lines only those.
    case move(to: String, lines: [FulfillmentInput.Line])
    /// Splits the lines off into a fulfillment order of their own.
    case split(lines: [FulfillmentInput.Line])
    /// Cancels it; Shopify makes a new open one for the same units.
    case cancel
  }

  /// The order's name.
  public var order: String
  /// The location it is assigned to; nil for the only open one.
  public var location: String?
  public var action: Action

  public init(order: String, location: String? = nil, action: Action) {
    self.order = order
    self.location = location
    self.action = action
  }
}
