extension ShopError.Code {
  public static let staleQuantity = Self(rawValue: "stale-quantity")
  public static let onHold = Self(rawValue: "on-hold")
  public static let unknownFulfillmentOrder = Self(rawValue: "unknown-fulfillment-order")
  public static let unknownFulfillment = Self(rawValue: "unknown-fulfillment")
  public static let unknownReturn = Self(rawValue: "unknown-return")
  /// The record's status doesn't allow the step.
  public static let invalidState = Self(rawValue: "invalid-state")
}
