public import CommerceTypes

/// A tax that a line carries: its title and its rate.
public struct TaxInput: Sendable, Hashable {
  public var title: String
  public var rate: TaxRate
  /// Whether the channel remits it; nil when nobody says.
  public var channelLiable: Bool?

  /// Who computed it: `Avalara`, `Shopify` …
  public var source: String?

  public init(title: String, rate: TaxRate, channelLiable: Bool? = nil, source: String? = nil) {
    self.source = source
    self.title = title
    self.rate = rate
    self.channelLiable = channelLiable
  }
}
