public import CommerceTypes

/// The pricelist that orders of a currency use.
public struct ProfilePricelist: Sendable, Hashable {
  public var currency: CurrencyCode
  /// `product.pricelist.name`.
  public var name: String

  public init(currency: CurrencyCode, name: String) {
    self.currency = currency
    self.name = name
  }
}
