import CommerceTypes
import GraphQLLanguage
import HashTreeCollections

/// A product as GraphQL shows it.
struct ProductObject: Resolvable {
  let product: Product
  let reading: ShopReading
  var typeName: String { "Product" }
  var cursorID: Int { product.id }

  private var variants: [ProductVariant] { product.variantIDs.compactMap { reading.shop.variants[$0] } }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    if let value = plain(field.name) ?? text(field) ?? stock(field.name) ?? parts(field) { return value }
    if field.name == "media" { return try media(field) }
    return MetafieldObject.value(of: field, subject: product.gid, reading)
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
    case "createdAt": .time(product.createdAt)
    case "updatedAt": .time(product.updatedAt)
    case "publishedAt": .time(product.status == "ACTIVE" ? product.createdAt : nil)
    case "hasOnlyDefaultVariant": .bool(product.options.isEmpty)
    case "requiresSellingPlan": .bool(product.requiresSellingPlan)
    case "feedback": reading.feedback(on: product.gid)
    case "templateSuffix": .text(product.templateSuffix)
    case "giftCardTemplateSuffix": .text(product.giftCardTemplateSuffix)
    case "seo": .object(SEOObject(seo: product.seo))
    default: nil
    }
  }

  private func text(_ field: CollectedField) -> ResolvedValue? {
    let domain = reading.shop.configuration.domain
    switch field.name {
    case "descriptionHtml", "bodyHtml": return .text(product.descriptionHTML)
    case "description":
      return .text(PlainText.of(product.descriptionHTML, limit: field.argument("truncateAt")?.intValue))
    case "onlineStoreUrl":
      return .text(product.status == "ACTIVE" ? "https://\(domain)/products/\(product.handle)" : nil)
    // The key is made from the id alone. Evidence: assumed.
    case "onlineStorePreviewUrl":
      let key = DeterministicUUID.text(seed: "preview/\(product.id)").filter { $0 != "-" }
      return .text("https://\(domain)/products_preview?preview_key=\(key)")
    default: return nil
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
    case "hasVariantsThatRequiresComponents": return .bool(variants.contains(where: \.requiresComponents))
    default: return nil
    }
  }

  private func parts(_ field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    let media = product.media.map { MediaObject(media: $0, product: product, reading: reading) }
    let images = media.filter { $0.media.kind == "IMAGE" && $0.media.status == "READY" }.map(\.image)
    switch field.name {
    case "variants":
      return .nodes(variants.map { VariantObject(variant: $0, reading: reading) })
    case "variantsCount": return .count(variants.count)
    case "options": return .list(OptionObject.all(of: product, reading))
    case "mediaCount": return .count(media.count)
    case "images": return .nodes(images)
    case "featuredMedia": return .optional(media.first)
    case "featuredImage": return .optional(images.first)
    case "priceRangeV2":
      return .object(
        PriceRangeObject(
          typeName: "ProductPriceRangeV2", prices: variants.map(\.price), reading: reading))
    case "compareAtPriceRange":
      let prices = variants.compactMap(\.compareAtPrice)
      return prices.isEmpty
        ? .null
        : .object(
          PriceRangeObject(typeName: "ProductCompareAtPriceRange", prices: prices, reading: reading))
    case "feedback":
      let feedback = shop.feedback(on: product.gid)
      return feedback.isEmpty
        ? .null : .object(ResourceFeedbackObject(feedback: feedback, reading: reading))
    case "category":
      return .optional(
        product.categoryID.flatMap { shop.catalogue.categories[$0] }
          .map { TaxonomyCategoryObject(category: $0, reading: reading) })
    case "collections":
      return .nodes(
        shop.collections(of: product).map { CollectionObject(collection: $0, reading: reading) })
    default: return nil
    }
  }

  /// Its media, or those that a search finds by kind.
  private func media(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    let search = try Search<ProductMedia>(
      field,
      [
        .id { $0.id },
        .word("media_type", ["image", "video", "external_video", "model_3d"], is: { $0.kind }),
      ], in: reading)
    return .nodes(
      product.media.filter { search.matches($0) }.map {
        MediaObject(media: $0, product: product, reading: reading)
      })
  }
}
