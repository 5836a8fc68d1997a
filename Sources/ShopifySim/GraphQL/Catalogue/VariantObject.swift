import CommerceTypes
import GraphQLLanguage

/// A variant as GraphQL shows it.
struct VariantObject: Resolvable {
  let variant: ProductVariant
  let reading: ShopReading
  var typeName: String { "ProductVariant" }
  var cursorID: Int { variant.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    plain(field.name) ?? parts(field)
      ?? MetafieldObject.value(of: field, subject: variant.gid, reading)
  }

  private func plain(_ name: String) -> ResolvedValue? {
    let currency = reading.shop.configuration.currency
    return switch name {
    case "id": .id(variant.gid)
    case "legacyResourceId": .unsigned(variant.id)
    case "sku": .text(variant.sku?.rawValue)
    case "barcode": .text(variant.barcode)
    case "title": .text(variant.title)
    case "price": .plainMoney(variant.price, currency)
    case "compareAtPrice": .plainMoney(variant.compareAtPrice, currency)
    case "taxable": .bool(variant.taxable)
    case "createdAt": .time(variant.createdAt)
    case "updatedAt": .time(variant.updatedAt)
    case "inventoryPolicy": .text(variant.inventoryPolicy)
    case "requiresComponents": .bool(variant.requiresComponents)
    case "taxCode": .text(variant.taxCode)
    default: nil
    }
  }

  private func parts(_ field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    let product = shop.products[variant.productID]
    switch field.name {
    case "displayName": return .text("\(product?.title ?? "") - \(variant.title)")
    case "product": return .optional(product.map { ProductObject(product: $0, reading: reading) })
    case "position":
      return .int((product?.variantIDs.firstIndex(of: variant.id) ?? 0) + 1)
    case "selectedOptions":
      guard let product else { return .list([]) }
      return .list(
        OptionObject.all(of: product, reading).enumerated().map { index, option in
          SelectedOptionObject(
            option: option, value: product.options.isEmpty ? variant.title : variant.value(at: index))
        })
    case "inventoryItem": return .object(InventoryItemObject(variant: variant, reading: reading))
    case "inventoryQuantity", "sellableOnlineQuantity": return .int(shop.available(of: variant))
    case "availableForSale":
      let isThere =
        !variant.tracked || variant.inventoryPolicy == "CONTINUE" || shop.available(of: variant) > 0
      return .bool(product?.status == "ACTIVE" && isThere)
    case "media": return .nodes(media(of: product))
    case "image":
      return .optional(
        media(of: product).first { $0.media.kind == "IMAGE" && $0.media.status == "READY" }?.image)
    case "presentmentPrices":
      let wanted = field.argument("presentmentCurrencies")?.arrayValue?.compactMap(\.stringValue)
      return .nodes(
        PricePairObject.all(of: variant, shop.configuration)
          .filter { wanted?.contains($0.currency.rawValue) ?? true })
    default: return nil
    }
  }

  private func media(of product: Product?) -> [MediaObject] {
    guard let product else { return [] }
    return variant.mediaIDs.compactMap { id in
      product.media.first { $0.id == id }.map { MediaObject(media: $0, product: product, reading: reading) }
    }
  }
}
