extension Behaviour {
  /// What the particulars of orders assume.
  static let graphQLOrders: [Behaviour] = [
    graphQLOrderFlags, graphQLRisk, graphQLMoves, graphQLAssigned, graphQLSuggestedRefund, graphQLReasons,
  ]

  static let graphQLOrderFlags = Behaviour(
    "graphql.order.flags", .assumed,
    "An order can be marked as paid while something is outstanding on it and it isn't cancelled; its customer can be notified when it has an e-mail address or a phone number; a line is restockable while units of tracked goods are bought."
  )
  static let graphQLRisk = Behaviour(
    "graphql.order.risk", .assumed,
    "The worst risk assessment decides the recommendation: HIGH CANCEL, MEDIUM INVESTIGATE, LOW ACCEPT, none NONE."
  )
  static let graphQLMoves = Behaviour(
    "graphql.fulfillment-order.moves", .assumed,
    "A fulfillment order may be moved to every active location that stocks a line of it, and merged with the order's others that are open at its location."
  )
  static let graphQLAssigned = Behaviour(
    "graphql.fulfillment-order.assigned", .assumed,
    "assignedFulfillmentOrders are those of which anything was requested, at every location: locations belong to no app."
  )
  static let graphQLSuggestedRefund = Behaviour(
    "graphql.order.suggested-refund", .assumed,
    "A suggested refund is what the refund of the same lines would give back; it is null where the refund would be refused."
  )
  static let graphQLReasons = Behaviour(
    "graphql.return.reasons", .assumed,
    "A return's reason is one of the standard definitions, with the handle and the name of its word.")
}
