extension Behaviour {
  /// The behaviours of fulfilling, in the order of their declarations.
  static let fulfilling: [Behaviour] = [
    inventorySetAvailable, inventorySetOnHand, inventoryCompare, inventoryIncoming, inventoryLevelMade,
    routeCommits, routeNewUnits, routeByStock, fulfillmentTakesCommitted, fulfillmentName,
    fulfillmentMovesUnits,
    fulfillmentTracking, fulfillmentCancel, fulfillmentOrderHold, fulfillmentOrderNewID, fulfillmentOrderMove,
    fulfillmentOrderSplit, fulfillmentOrderCancel, fulfillmentEvents, fulfillmentRequests, fulfillmentTimes,
    fulfillmentPickup, tags,
  ]
}
