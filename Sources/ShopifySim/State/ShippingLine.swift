/// A shipping line of an order as it was agreed.
public struct ShippingLine: Sendable, Hashable {
  public let id: Int
  public let title: String
  public let code: String
  public let origin: LineItem.Origin
  /// Before discounts.
  public let price: MoneyBag
  public let discountAllocations: [DiscountAllocation]
  public let taxLines: [TaxLine]
  public let facts: ShippingFacts
  /// Taken off by an edit; its sales then add up to nothing.
  public internal(set) var isRemoved = false

  public var gid: GID { GID("ShippingLine", id) }
  public var totalDiscount: MoneyBag { discountAllocations.map(\.amount).sum() }
  /// Equation E4.
  public var discountedPrice: MoneyBag { price - totalDiscount }
  public var totalTax: MoneyBag { taxLines.map(\.price).sum() }
}
