public import CommerceTypes

/// Something about the catalogue that Shopify or the merchant does and no mutation can.
public enum CatalogueChange: Sendable, Hashable {
  /// What Shopify found when it read a product's media; nil leaves a thing as it is.
  public struct Media: Sendable, Hashable {
    /// A SKU of the product.
    public var sku: SKU
    /// Among its media, from 1.
    public var position: Int
    public var status: String?
    public var width: Int?
    public var height: Int?
    public var fileSize: Int?
    public var previewURL: String?
    public var errors: [ProductMedia.Problem]?
    public var warnings: [ProductMedia.Problem]?

    public init(sku: SKU, position: Int) {
      self.sku = sku
      self.position = position
    }
  }

  /// What is found about a location's address, and what it offers; nil leaves a thing as it is.
  public struct Place: Sendable, Hashable {
    public var name: String
    public var isAddressVerified: Bool?
    public var latitude: ExactDecimal?
    public var longitude: ExactDecimal?
    public var suggestedAddresses: [MailingAddress]?
    public var localPickup: LocalPickup?

    public init(name: String) { self.name = name }
  }

  /// Changes planned for a level, in place of those that were.
  public struct Schedule: Sendable, Hashable {
    public struct Change: Sendable, Hashable {
      public var expectedAt: ShopTime
      public var fromName: String
      public var toName: String
      public var quantity: Int
      public var ledgerDocumentURI: String

      public init(
        expectedAt: ShopTime, fromName: String, toName: String, quantity: Int, ledgerDocumentURI: String
      ) {
        self.expectedAt = expectedAt
        self.fromName = fromName
        self.toName = toName
        self.quantity = quantity
        self.ledgerDocumentURI = ledgerDocumentURI
      }
    }

    public var sku: SKU
    public var location: String
    public var changes: [Change]

    public init(sku: SKU, location: String, changes: [Change]) {
      self.sku = sku
      self.location = location
      self.changes = changes
    }
  }

  /// A category of products becomes known, or archived: `aa-1-13-8`.
  case category(id: String, fullName: String, isArchived: Bool)
  case media(Media)
  case location(Place)
  case schedule(Schedule)
  /// A metaobject made or changed; the values by key.
  case metaobject(type: String, handle: String, fields: [String: String])
  /// A collection is sold in a publication from now on, or no longer.
  case publish(collection: String, publication: String, isPublished: Bool)
  /// A product is taken for a bundle of others, or no longer.
  case bundle(sku: SKU, isBundle: Bool)
}
