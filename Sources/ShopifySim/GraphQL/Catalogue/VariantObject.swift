import CommerceTypes
import GraphQLLanguage

/// A variant as GraphQL shows it.
struct VariantObject: Resolvable {
  let variant: ProductVariant
  let reading: ShopReading
  var typeName: String { "ProductVariant" }
  var cursorID: Int { variant.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    plain(field.name) ?? parts(field.name)
      ?? MetafieldObject.value(of: field, variant.metafields, "PRODUCTVARIANT")
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
    case "inventoryPolicy": .text("DENY")
    // No bundles and no tax codes are simulated.
    case "requiresComponents": .bool(false)
    case "taxCode", "image": .null
    default: nil
    }
  }

  private func parts(_ name: String) -> ResolvedValue? {
    let shop = reading.shop
    let product = shop.products[variant.productID]
    switch name {
    case "displayName": return .text("\(product?.title ?? "") - \(variant.title)")
    case "product": return .optional(product.map { ProductObject(product: $0, reading: reading) })
    case "position":
      return .int((product?.variantIDs.firstIndex(of: variant.id) ?? 0) + 1)
    case "selectedOptions":
      guard let product, !product.options.isEmpty else {
        return .list([SelectedOptionObject(name: "Title", value: variant.title)])
      }
      return .list(
        zip(product.options, variant.optionValues).map { SelectedOptionObject(name: $0.name, value: $1) })
    case "inventoryItem": return .object(InventoryItemObject(variant: variant, reading: reading))
    case "inventoryQuantity", "sellableOnlineQuantity": return .int(shop.available(of: variant))
    case "availableForSale":
      return .bool(
        product?.status == "ACTIVE" && (!variant.tracked || shop.available(of: variant) > 0))
    default: return nil
    }
  }
}
