/// Units, shipping, duties and money given back together.
public struct Refund: Sendable, Hashable, Identifiable {
  public let id: Int
  public let note: String?
  public let createdAt: ShopTime
  /// The return that it settles.
  public let returnID: Int?
  public internal(set) var lines: [RefundLineItem] = []
  public internal(set) var shippingLines: [RefundShippingLine] = []
  public internal(set) var duties: [RefundDuty] = []
  public internal(set) var adjustments: [OrderAdjustment] = []
  /// Ids among the order's transactions.
  public internal(set) var transactionIDs: [Int] = []

  public var gid: GID { GID("Refund", id) }
}
