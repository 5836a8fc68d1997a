/// A change of a fulfillment that was made: new tracking, or taken back.
public struct FulfillmentChange: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    case track([TrackingInfo])
    case cancel
    /// The carrier reports something.
    case report(status: String, happenedAt: ShopTime?, FulfillmentEvent.Report)
  }

  /// The fulfillment's name: `#1001-F1`.
  public var fulfillment: String
  public var action: Action

  public init(fulfillment: String, action: Action) {
    self.fulfillment = fulfillment
    self.action = action
  }
}
