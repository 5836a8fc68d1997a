public import CommerceTypes

/// A tax that a line carries: its title and its rate.
public struct TaxInput: Sendable, Hashable {
  public var title: String
  public var rate: TaxRate

  public init(title: String, rate: TaxRate) {
    self.title = title
    self.rate = rate
  }
}
