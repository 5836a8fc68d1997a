public import CommerceTypes

/// What a line sells, as it was when the line was made; the catalogue may change or lose it later.
public struct LineGoods: Sendable, Hashable {
  /// Nil for custom lines and tips.
  public var variantID: Int?
  public var productID: Int?
  public var inventoryItemID: Int?
  public var sku: SKU?
  public var title: String
  /// Nil for a product without options.
  public var variantTitle: String?
  public var vendor: String?
  public var grams: Int
  public var requiresShipping: Bool
  public var taxable: Bool
  public var isGiftCard: Bool
  /// Whether inventory is counted.
  public var tracked: Bool

  public init(
    variantID: Int? = nil, productID: Int? = nil, inventoryItemID: Int? = nil, sku: SKU? = nil,
    title: String, variantTitle: String? = nil, vendor: String? = nil, grams: Int = 0,
    requiresShipping: Bool = true, taxable: Bool = true, isGiftCard: Bool = false, tracked: Bool = false
  ) {
    self.variantID = variantID
    self.productID = productID
    self.inventoryItemID = inventoryItemID
    self.sku = sku
    self.title = title
    self.variantTitle = variantTitle
    self.vendor = vendor
    self.grams = grams
    self.requiresShipping = requiresShipping
    self.taxable = taxable
    self.isGiftCard = isGiftCard
    self.tracked = tracked
  }
}
