public import CommerceTypes

/// A discount that customers get with a code.
public struct CodeDiscount: Sendable, Hashable, Identifiable {
  /// A code of the discount.
  public struct RedeemCode: Sendable, Hashable {
    public let id: Int
    public let code: String
    /// Orders that it was used for.
    public internal(set) var usageCount: Int
    /// The app that made it; nil when the merchant did.
    public let appID: Int?

    public var gid: GID { GID("DiscountRedeemCode", id) }
  }

  public let id: Int
  public internal(set) var title: String
  public internal(set) var kind: CodeDiscountKind
  public internal(set) var codes: [RedeemCode]
  public internal(set) var startsAt: ShopTime
  public internal(set) var endsAt: ShopTime?
  public internal(set) var usageLimit: Int?
  public internal(set) var appliesOncePerCustomer: Bool
  /// What the orders with its codes came to when they were placed, in the shop's currency; nil before the first.
  public internal(set) var totalSales: ExactDecimal?
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime

  public var gid: GID { GID("DiscountCodeNode", id) }
  public var usageCount: Int { codes.reduce(0) { $0 + $1.usageCount } }

  /// GraphQL's `DiscountStatus`.
  public func status(at now: ShopTime) -> String {
    if startsAt > now { return "SCHEDULED" }
    if let endsAt, endsAt <= now { return "EXPIRED" }
    return "ACTIVE"
  }
}
