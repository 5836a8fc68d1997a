public import CommerceTypes

/// The one variant of a product, with the ids of the product and of its inventory item.
public struct ProductVariant: Sendable, Hashable {
  public let id: Int
  public let productID: Int
  public let inventoryItemID: Int
  public let product: ProductInput

  public var sku: SKU { product.sku }
  public var gid: GID { GID("ProductVariant", id) }
}
