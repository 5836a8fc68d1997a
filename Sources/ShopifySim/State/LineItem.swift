public import CommerceTypes

/// A line of an order as it was placed; what became of its units is in the order's fulfillments and refunds.
public struct LineItem: Sendable, Hashable {
  public let id: Int
  public let variant: ProductVariant
  public let quantity: Int
  /// The unit price before discounts.
  public let price: ExactDecimal
  public let discountAllocations: [DiscountAllocation]
  public let taxLines: [TaxLine]

  public var gid: GID { GID("LineItem", id) }
  public var sku: SKU { variant.sku }
  public var title: String { variant.product.title }
  /// Price times quantity.
  public var originalTotal: ExactDecimal { price * ExactDecimal(quantity) }
  public var totalDiscount: ExactDecimal { discountAllocations.map(\.amount).sum() }
  /// What the line costs after every discount.
  public var discountedTotal: ExactDecimal { originalTotal - totalDiscount }
  public var totalTax: ExactDecimal { taxLines.map(\.price).sum() }
}
