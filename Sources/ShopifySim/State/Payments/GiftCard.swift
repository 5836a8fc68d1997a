public import CommerceTypes

/// A gift card and what is left on it.
public struct GiftCard: Sendable, Hashable, Identifiable {
  public let id: Int
  /// What the script calls it; no body shows more than its last characters.
  public let code: String
  /// In the shop's currency.
  public let initialValue: ExactDecimal
  public internal(set) var balance: ExactDecimal
  public let customerID: Int?
  /// The order and line that sold it; nil for one that the merchant issued.
  public let orderID: Int?
  public let lineItemID: Int?
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  public internal(set) var expiresAt: ShopTime?
  public internal(set) var disabledAt: ShopTime?

  /// The last four characters of its code.
  public var lastCharacters: String { String(code.suffix(4)) }
  public var gid: GID { GID("GiftCard", id) }
  /// Whether it can be charged at a moment: neither disabled nor expired.
  public func isRedeemable(at moment: ShopTime) -> Bool {
    disabledAt == nil && expiresAt.map { $0 > moment } ?? true
  }
}
