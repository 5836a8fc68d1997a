public import CommerceTypes

/// The amount of one tax on a line.
public struct TaxLine: Sendable, Hashable {
  public let title: String
  public let rate: TaxRate
  /// In the shop's currency, at its minor digits.
  public let price: ExactDecimal

  public init(title: String, rate: TaxRate, price: ExactDecimal) {
    self.title = title
    self.rate = rate
    self.price = price
  }
}
