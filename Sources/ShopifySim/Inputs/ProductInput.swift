public import CommerceTypes

/// A product with its one variant.
public struct ProductInput: Sendable, Hashable {
  public var sku: SKU
  public var title: String
  /// The unit price in the shop's currency, with or without tax as the shop says.
  public var price: ExactDecimal
  public var requiresShipping: Bool
  public var taxable: Bool
  public var vendor: String
  /// Whether inventory is counted at all.
  public var tracked: Bool
  public var grams: Int
  public var isGiftCard: Bool

  public init(
    sku: SKU, title: String, price: ExactDecimal, requiresShipping: Bool = true, taxable: Bool = true,
    vendor: String = "Lab", tracked: Bool = true, grams: Int = 0, isGiftCard: Bool = false
  ) {
    self.sku = sku
    self.title = title
    self.price = price
    self.requiresShipping = requiresShipping
    self.taxable = taxable
    self.vendor = vendor
    self.tracked = tracked
    self.grams = grams
    self.isGiftCard = isGiftCard
  }
}
