/// What a payload, or a part of it, tells of.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
  case order
  case refund
  case transaction
  case fulfillment
  case draftOrder = "draft order"

  /// By the name it is wrapped in: `order`, `draftOrder`, `fulfillment`.
  init?(wrapper name: String) {
    switch name {
    case "order", "orders": self = .order
    case "refund", "refunds": self = .refund
    case "transaction", "transactions": self = .transaction
    case "fulfillment", "fulfillments": self = .fulfillment
    case "draft_order", "draft_orders", "draftOrder", "draftOrders": self = .draftOrder
    default: return nil
    }
  }

  /// By the type of its global id or its `__typename`.
  init?(typeName: some StringProtocol) {
    switch String(typeName) {
    case "Order": self = .order
    case "Refund": self = .refund
    case "OrderTransaction": self = .transaction
    case "Fulfillment": self = .fulfillment
    case "DraftOrder": self = .draftOrder
    default: return nil
    }
  }
}
