/// Something that a step did, before it becomes an event with an id and a payload.
struct Happening {
  /// What it was done to.
  enum Resource {
    case order(Int)
    case fulfillment(Int, order: Int)
    case refund(Int, order: Int)
    case transaction(Int, order: Int)
    case inventoryLevel(InventoryLevel)
  }

  let topic: WebhookTopic
  let resource: Resource
}
