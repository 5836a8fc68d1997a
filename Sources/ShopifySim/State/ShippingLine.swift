public import CommerceTypes

/// A shipping line of an order as it was placed.
public struct ShippingLine: Sendable, Hashable {
  public let id: Int
  public let title: String
  /// Before discounts.
  public let price: ExactDecimal
  public let discountAllocations: [DiscountAllocation]
  public let taxLines: [TaxLine]

  public var gid: GID { GID("ShippingLine", id) }
  /// Equation E4.
  public var discountedPrice: ExactDecimal { price - discountAllocations.map(\.amount).sum() }
  public var totalTax: ExactDecimal { taxLines.map(\.price).sum() }
}
