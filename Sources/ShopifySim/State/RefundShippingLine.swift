/// The refunded part of a shipping line.
public struct RefundShippingLine: Sendable, Hashable {
  public let id: Int
  public let shippingLineID: Int
  /// The part of the price; it contains its tax when the order's prices do.
  public let subtotal: MoneyBag
  /// The part of each of the shipping line's tax lines, in their order.
  public let taxes: [MoneyBag]

  public var gid: GID { GID("RefundShippingLine", id) }
  public var totalTax: MoneyBag { taxes.sum() }
}
