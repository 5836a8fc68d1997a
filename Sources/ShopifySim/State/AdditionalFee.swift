/// A fee on the order as a whole, such as an import fee.
public struct AdditionalFee: Sendable, Hashable {
  public let id: Int
  public let name: String
  public let price: MoneyBag
  public let taxLines: [TaxLine]

  public var gid: GID { GID("AdditionalFee", id) }
  public var totalTax: MoneyBag { taxLines.map(\.price).sum() }
}
