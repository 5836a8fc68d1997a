public import CommerceTypes

/// Units, shipping and money given back together.
public struct Refund: Sendable, Hashable {
  public let id: Int
  public let note: String?
  public let createdAt: ShopTime
  public internal(set) var lines: [RefundLineItem]
  public internal(set) var shippingLines: [RefundShippingLine]
  public internal(set) var adjustments: [OrderAdjustment]
  public internal(set) var transactions: [OrderTransaction]

  public var gid: GID { GID("Refund", id) }
  /// The money that went back. Evidence: captured (the sum of the refund's transactions).
  public var totalRefunded: ExactDecimal {
    transactions.filter { $0.isSuccess(of: .refund) }.map(\.amount).sum()
  }
}
