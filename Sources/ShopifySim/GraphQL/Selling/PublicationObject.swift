import CommerceTypes
import GraphQLLanguage

/// A publication as GraphQL shows it.
struct PublicationObject: Resolvable {
  let publication: Publication
  let reading: ShopReading
  var typeName: String { "Publication" }
  var cursorID: Int { publication.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    switch field.name {
    case "id": return .id(publication.gid)
    case "name": return .text(publication.name)
    case "autoPublish": return .bool(publication.autoPublishes)
    case "supportsFuturePublishing": return .bool(false)
    case "operation": return .null
    case "catalog":
      return .optional(
        publication.catalogID.flatMap { shop.selling.catalogs[$0] }
          .map { CatalogObject(catalog: $0, reading: reading) })
    case "products", "includedProducts":
      return .connection(
        TableSource(
          table: shop.products, isFound: { [publication] in publication.contains(product: $0.id) },
          object: { [reading] in ProductObject(product: $0, reading: reading) }))
    default: return nil
    }
  }
}
