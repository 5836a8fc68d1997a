/// A webhook topic as its header spells it: `orders/create`.
public struct WebhookTopic: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let ordersCreate = WebhookTopic(rawValue: "orders/create")
  public static let ordersPaid = WebhookTopic(rawValue: "orders/paid")
  public static let ordersUpdated = WebhookTopic(rawValue: "orders/updated")
  public static let ordersFulfilled = WebhookTopic(rawValue: "orders/fulfilled")
  public static let ordersPartiallyFulfilled = WebhookTopic(rawValue: "orders/partially_fulfilled")
  public static let ordersCancelled = WebhookTopic(rawValue: "orders/cancelled")
  public static let fulfillmentsCreate = WebhookTopic(rawValue: "fulfillments/create")
  public static let fulfillmentsUpdate = WebhookTopic(rawValue: "fulfillments/update")
  public static let refundsCreate = WebhookTopic(rawValue: "refunds/create")
  public static let orderTransactionsCreate = WebhookTopic(rawValue: "order_transactions/create")
  public static let inventoryLevelsUpdate = WebhookTopic(rawValue: "inventory_levels/update")

  public var description: String { rawValue }
}
