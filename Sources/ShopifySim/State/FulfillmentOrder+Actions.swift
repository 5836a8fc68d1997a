extension FulfillmentOrder {
  /// GraphQL's `FulfillmentOrderAction`s that a merchant may do with it now, so far as they are simulated.
  ///
  /// Evidence: assumed.
  var supportedActions: [String] {
    let isDivisible = remainingQuantity > 1
    return switch status {
    case .open:
      ["CREATE_FULFILLMENT", "CANCEL_FULFILLMENT_ORDER", "MOVE", "HOLD"] + (isDivisible ? ["SPLIT"] : [])
    case .inProgress: ["CREATE_FULFILLMENT", "MOVE", "HOLD"] + (isDivisible ? ["SPLIT"] : [])
    case .onHold: ["RELEASE_HOLD", "HOLD", "MOVE"]
    default: []
    }
  }
}
