public import CommerceTypes

/// A product made, changed or deleted.
public struct ProductChange: Sendable, Hashable {
  /// A variant's fields; nil leaves a thing as it is.
  public struct VariantFields: Sendable, Hashable {
    public var sku: SKU?
    public var barcode: String?
    public var price: ExactDecimal?
    public var compareAtPrice: ExactDecimal?
    public var taxable: Bool?
    public var tracked: Bool?

    public init() {}
  }

  public enum Action: Sendable, Hashable {
    case create(ProductInput)
    /// New title, status (`ACTIVE` …), tags; nil leaves them.
    case change(title: String?, status: String?, tags: [String]?)
    case changeVariant(VariantFields)
    /// A further variant of the product, like its first one in all that isn't said.
    case addVariant(ProductInput.Variant)
    /// The variant goes; a product's last one can't.
    case deleteVariant
    /// Sets a metafield of the product.
    case setMetafield(namespace: String, key: String, type: String, value: String)
    /// A further image.
    case addImage(url: String, alt: String?)
    case delete
  }

  /// A SKU of the product; for `create` that of its first variant.
  public var sku: SKU
  public var action: Action

  public init(sku: SKU, action: Action) {
    self.sku = sku
    self.action = action
  }
}
