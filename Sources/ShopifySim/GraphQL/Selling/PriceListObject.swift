import CommerceTypes
import GraphQLLanguage

/// A price list as GraphQL shows it.
struct PriceListObject: Resolvable {
  let list: PriceList
  let reading: ShopReading
  var typeName: String { "PriceList" }
  var cursorID: Int { list.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(list.gid)
    case "name": return .text(list.name)
    case "currency": return .text(list.currency.rawValue)
    case "fixedPricesCount": return .int(list.fixedPricesCount)
    case "catalog":
      return .optional(
        list.catalogID.flatMap { reading.shop.selling.catalogs[$0] }
          .map { CatalogObject(catalog: $0, reading: reading) })
    case "prices": return .connection(prices(field))
    default: return nil
    }
  }

  /// The variants of the catalog's publication, or all without one, in the order of their ids.
  private func prices(_ field: CollectedField) -> any NodeSource {
    let shop = reading.shop
    let origin = field.argument("originType")?.stringValue
    let publication = list.catalogID.flatMap { shop.selling.catalogs[$0]?.publicationID }
      .flatMap { shop.selling.publications[$0] }
    return TableSource(
      table: shop.variants,
      isFound: { [list] variant in
        let isFixed = list.fixedPrice(ofVariant: variant.id) != nil
        guard origin == nil || (origin == "FIXED") == isFixed else { return false }
        return publication?.contains(product: variant.productID) ?? true
      },
      object: { [list, reading] in PriceListPriceObject(variant: $0, list: list, reading: reading) })
  }
}
