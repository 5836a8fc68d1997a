/// Why an agreement was made, in GraphQL's words.
public struct OrderActionType: RawRepresentable, Sendable, Hashable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let order = OrderActionType(rawValue: "ORDER")
  public static let orderEdit = OrderActionType(rawValue: "ORDER_EDIT")
  public static let refund = OrderActionType(rawValue: "REFUND")
  public static let `return` = OrderActionType(rawValue: "RETURN")
}
