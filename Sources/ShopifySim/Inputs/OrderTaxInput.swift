public import CommerceTypes

/// A tax given for a new order as a whole, as an importer of orders gives it.
public struct OrderTaxInput: Sendable, Hashable {
  public var title: String
  public var rate: TaxRate
  /// In the presentment currency; it is spread over the taxable lines and never computed.
  public var amount: ExactDecimal
  public var channelLiable: Bool?

  public init(title: String, rate: TaxRate, amount: ExactDecimal, channelLiable: Bool? = nil) {
    self.title = title
    self.rate = rate
    self.amount = amount
    self.channelLiable = channelLiable
  }
}
