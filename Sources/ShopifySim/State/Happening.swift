/// Something that a step did, before it becomes an event with an id and a payload.
struct Happening: Sendable {
  /// What it was done to.
  enum Resource: Sendable {
    case order(Int)
    /// An edit of an order.
    case orderEdit(Int, order: Int)
    case fulfillment(Int, order: Int)
    case fulfillmentOrder(Int, order: Int)
    case refund(Int, order: Int)
    case `return`(Int, order: Int)
    case transaction(Int, order: Int)
    case draftOrder(Int)
    case customer(Int)
    case company(Int)
    case product(Int)
    case inventoryItem(Int)
    case inventoryLevel(Int)
    case location(Int)
    case giftCard(Int)
    case payout(Int)
    case dispute(Int)
    case bulkOperation(Int)
    /// Only the id is left: deleted records.
    case deleted(GID)
  }

  let topic: WebhookTopic
  let resource: Resource
  /// When it happened, for what falls due while time passes; nil for the moment of the step.
  var at: ShopTime?
  /// For a fulfillment order: the one that its units came from, or that replaces it.
  var other: Int?
}
