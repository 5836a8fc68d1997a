public import CommerceTypes

/// The amount of one tax on a line.
public struct TaxLine: Sendable, Hashable {
  public let title: String
  public let rate: TaxRate
  /// At the currencies' minor digits.
  public let price: MoneyBag
  /// Whether the channel remits the tax; nil when nobody said.
  public let channelLiable: Bool?

  /// Who computed it; nil when nobody said.
  public let source: String?

  public init(
    title: String, rate: TaxRate, price: MoneyBag, channelLiable: Bool? = nil, source: String? = nil
  ) {
    self.source = source
    self.title = title
    self.rate = rate
    self.price = price
    self.channelLiable = channelLiable
  }
}
