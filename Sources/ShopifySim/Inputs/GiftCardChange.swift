public import CommerceTypes

/// A gift card that the merchant issues, tops up or disables.
public struct GiftCardChange: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    /// In the shop's currency.
    case issue(ExactDecimal, customer: String?, expiresAt: ShopTime?)
    case credit(ExactDecimal)
    case debit(ExactDecimal)
    case disable
  }

  /// The card's code, such as the script names it; sold cards get `<order name>-G1` and so on.
  public var code: String
  public var action: Action

  public init(code: String, action: Action) {
    self.code = code
    self.action = action
  }
}
