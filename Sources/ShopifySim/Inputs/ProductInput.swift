public import CommerceTypes

/// A product with its first variant, and more variants when it has options.
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
  public var barcode: String?
  /// The names of the options: `Size`, `Colour`.
  public var options: [String] = []
  /// The first variant's values, one per option.
  public var optionValues: [String] = []
  /// Variants beside the first, each with one value per option.
  public var moreVariants: [Variant] = []
  public var productType = ""
  public var tags: [String] = []
  public var harmonizedSystemCode: String?
  public var countryCodeOfOrigin: String?
  public var unitCost: ExactDecimal?
  /// Image addresses.
  public var images: [String] = []
  public var descriptionHTML = ""
  public var metafields: [MetafieldInput] = []

  /// A further variant of the product.
  public struct Variant: Sendable, Hashable {
    public var sku: SKU
    public var optionValues: [String]
    public var price: ExactDecimal
    public var barcode: String?

    public init(sku: SKU, optionValues: [String], price: ExactDecimal, barcode: String? = nil) {
      self.sku = sku
      self.optionValues = optionValues
      self.price = price
      self.barcode = barcode
    }
  }

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
