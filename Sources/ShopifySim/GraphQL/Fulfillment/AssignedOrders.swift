import GraphQLLanguage

/// The fulfillment orders that somebody was asked to fulfil: those of whom anything was requested.
///
/// Evidence: see ``Behaviour/graphQLAssigned``.
struct AssignedOrders {
  private let status: String?
  private let locationIDs: [Int]?

  init(_ field: CollectedField) {
    status = field.argument("assignmentStatus")?.stringValue
    locationIDs = field.argument("locationIds")?.arrayValue?
      .compactMap { $0.stringValue.flatMap { GID($0) }?.number }
  }

  /// All of them, by id.
  static func source(
    _ field: CollectedField, _ reading: ShopReading
  ) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID"])
    let assigned = AssignedOrders(field)
    var found: [FulfillmentOrderObject] = []
    for order in reading.shop.orders {
      for each in order.fulfillmentOrders where assigned.contains(each) {
        found.append(FulfillmentOrderObject(fulfillmentOrder: each, order: OrderReading(order, reading)))
      }
    }
    return ArraySource(nodes: found.sorted { $0.cursorID < $1.cursorID })
  }

  func contains(_ each: FulfillmentOrder) -> Bool {
    if let locationIDs, !locationIDs.contains(each.locationID) { return false }
    switch status {
    case "FULFILLMENT_REQUESTED": return each.requestStatus == "SUBMITTED"
    case "FULFILLMENT_ACCEPTED": return each.requestStatus == "ACCEPTED" && each.remainingQuantity > 0
    case "FULFILLMENT_UNSUBMITTED":
      return each.requestStatus == "UNSUBMITTED" && each.remainingQuantity > 0
    case "CANCELLATION_REQUESTED": return each.requestStatus == "CANCELLATION_REQUESTED"
    default: return each.requestStatus != "UNSUBMITTED" && each.remainingQuantity > 0
    }
  }
}
