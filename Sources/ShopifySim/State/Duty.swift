/// A duty on a line's goods, charged at checkout.
public struct Duty: Sendable, Hashable {
  public let id: Int
  public let harmonizedSystemCode: String?
  /// ISO 3166-1 alpha-2.
  public let countryCodeOfOrigin: String?
  public let price: MoneyBag
  public let taxLines: [TaxLine]

  public var gid: GID { GID("Duty", id) }
  public var totalTax: MoneyBag { taxLines.map(\.price).sum() }
}
