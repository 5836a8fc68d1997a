public import CommerceTypes

/// A variant of a product, with its inventory item.
public struct ProductVariant: Sendable, Hashable, Identifiable {
  public let id: Int
  public let productID: Int
  public let inventoryItemID: Int
  public internal(set) var sku: SKU?
  public internal(set) var barcode: String?
  /// `Default Title` for a product without options.
  public internal(set) var title: String
  /// In the shop's currency, with or without tax as the shop says.
  public internal(set) var price: ExactDecimal
  public internal(set) var compareAtPrice: ExactDecimal?
  public internal(set) var unitCost: ExactDecimal?
  public internal(set) var taxable: Bool
  public internal(set) var requiresShipping: Bool
  /// Whether inventory is counted at all.
  public internal(set) var tracked: Bool
  public internal(set) var grams: Int
  /// One value per option of the product, in their order.
  public internal(set) var optionValues: [String]
  public internal(set) var harmonizedSystemCode: String?
  public internal(set) var countryCodeOfOrigin: String?
  public internal(set) var metafields: [Metafield]
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  /// GraphQL's `ProductVariantInventoryPolicy`: whether it is sold when nothing is available.
  public internal(set) var inventoryPolicy = "DENY"
  /// Whether it is sold as a bundle of others.
  public internal(set) var requiresComponents = false
  /// Avalara's code.
  public internal(set) var taxCode: String?
  public internal(set) var provinceCodeOfOrigin: String?
  /// Harmonized system codes by the importing country, nil for any.
  public internal(set) var countryCodes: [CountryTariffCode] = []
  /// The weight as it was given; ``grams`` is the same, rounded.
  public internal(set) var weight: GivenWeight?
  /// Of the product's media, those that show it.
  public internal(set) var mediaIDs: [Int] = []

  public var gid: GID { GID("ProductVariant", id) }
  public var inventoryItemGID: GID { GID("InventoryItem", inventoryItemID) }
}
