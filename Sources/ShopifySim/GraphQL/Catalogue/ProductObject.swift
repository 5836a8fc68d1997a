import CommerceTypes
import GraphQLLanguage

/// A product as GraphQL shows it.
struct ProductObject: Resolvable {
  let product: Product
  let reading: ShopReading
  var typeName: String { "Product" }
  var cursorID: Int { product.id }

  private var variants: [ProductVariant] { product.variantIDs.compactMap { reading.shop.variants[$0] } }

  func value(of field: CollectedField) -> ResolvedValue? {
    plain(field.name) ?? stock(field.name) ?? parts(field)
      ?? MetafieldObject.value(of: field, product.metafields, "PRODUCT")
  }

  private func plain(_ name: String) -> ResolvedValue? {
    switch name {
    case "id": .id(product.gid)
    case "legacyResourceId": .unsigned(product.id)
    case "title": .text(product.title)
    case "handle": .text(product.handle)
    case "vendor": .text(product.vendor)
    case "productType": .text(product.productType)
    case "status": .text(product.status)
    case "tags": .texts(product.tags)
    case "isGiftCard": .bool(product.isGiftCard)
    case "descriptionHtml", "bodyHtml": .text(product.descriptionHTML)
    case "createdAt": .time(product.createdAt)
    case "updatedAt": .time(product.updatedAt)
    case "publishedAt": .time(product.status == "ACTIVE" ? product.createdAt : nil)
    case "hasOnlyDefaultVariant": .bool(product.options.isEmpty)
    // No bundles, no subscriptions, no categories, no themes are simulated: no product has to do with one.
    case "hasVariantsThatRequiresComponents", "requiresSellingPlan": .bool(false)
    case "category", "templateSuffix", "giftCardTemplateSuffix": .null
    case "feedback": reading.feedback(on: product.gid)
    default: nil
    }
  }

  private func stock(_ name: String) -> ResolvedValue? {
    let shop = reading.shop
    switch name {
    case "totalInventory":
      return .int(variants.filter(\.tracked).reduce(0) { $0 + shop.available(of: $1) })
    case "tracksInventory": return .bool(variants.contains(where: \.tracked))
    case "hasOutOfStockVariants":
      return .bool(variants.contains { $0.tracked && shop.available(of: $0) <= 0 })
    default: return nil
    }
  }

  private func parts(_ field: CollectedField) -> ResolvedValue? {
    let media = product.media.map { MediaObject(media: $0, product: product) }
    switch field.name {
    case "variants":
      return .nodes(variants.map { VariantObject(variant: $0, reading: reading) })
    case "variantsCount": return .count(variants.count)
    case "options":
      guard !product.options.isEmpty else { return .list([OptionObject.standard(of: product)]) }
      return .list(
        product.options.enumerated().map { index, option in
          OptionObject(option: option, position: index + 1, used: Set(variants.map { $0.value(at: index) }))
        })
    case "media": return .nodes(media)
    case "mediaCount": return .count(media.count)
    case "images": return .nodes(media.map(\.image))
    case "featuredMedia": return .optional(media.first)
    case "featuredImage": return .optional(media.first?.image)
    case "priceRangeV2": return .object(PriceRangeObject(prices: variants.map(\.price), reading: reading))
    case "seo": return .object(SEOObject())
    default: return nil
    }
  }
}
