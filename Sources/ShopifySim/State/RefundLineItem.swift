/// The refunded units of a line.
public struct RefundLineItem: Sendable, Hashable {
  public let id: Int
  public let lineItemID: Int
  public let quantity: Int
  public let restockType: RestockType
  /// Where the units went; nil when they weren't restocked.
  public let locationID: Int?
  /// The units' part of the line after discounts (equation E12); it contains its tax when the order's prices do.
  public let subtotal: MoneyBag
  /// The units' part of each of the line's tax lines, in their order.
  public let taxes: [MoneyBag]
  /// How many of the units had not been fulfilled.
  public let unfulfilledQuantity: Int

  public var gid: GID { GID("RefundLineItem", id) }
  public var totalTax: MoneyBag { taxes.sum() }
  public var isRestocked: Bool { restockType != .noRestock }
}
