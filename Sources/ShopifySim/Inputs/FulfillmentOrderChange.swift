import CommerceTypes
public import GraphQLLanguage

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
    /// Asks the location's fulfillment service to fulfil, or to leave it: `FULFILLMENT_REQUEST`, `CANCELLATION_REQUEST`.
    case request(kind: String, message: String?, options: JSONValue?)
    /// The service's answer to the newest request.
    case answer(isAccepted: Bool, message: String?)
    /// When it becomes fulfillable.
    case schedule(ShopTime)
    /// Until when it should be fulfilled.
    case deadline(ShopTime)
    /// The units wait for the customer at the location.
    case prepareForPickup
  }

  /// The order's name.
  public var order: String
  /// The location it is assigned to; nil for the only open one.
  public var location: String?
  public var action: Action
  /// Its id, when it is known; then the location doesn't matter.
  var id: Int?
  /// The handle of a hold that an app places.
  public var holdHandle: String?
  /// Whether the app that asks holds it.
  var isHeldByApp = false
  /// The holds that are released; nil for all.
  var holdIDs: [Int]?

  public init(order: String, location: String? = nil, action: Action) {
    self.order = order
    self.location = location
    self.action = action
  }
}
