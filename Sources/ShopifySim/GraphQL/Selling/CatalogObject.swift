import GraphQLLanguage

/// A catalog as GraphQL shows it; its type depends on whom it is for.
struct CatalogObject: Resolvable {
  let catalog: Catalog
  let reading: ShopReading
  var typeName: String { catalog.typeName }
  var cursorID: Int { catalog.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let selling = reading.shop.selling
    switch field.name {
    case "id": return .id(catalog.gid)
    case "title": return .text(catalog.title)
    case "status": return .text(catalog.status)
    case "priceList":
      return .optional(
        catalog.priceListID.flatMap { selling.priceLists[$0] }
          .map { PriceListObject(list: $0, reading: reading) })
    case "publication":
      return .optional(
        catalog.publicationID.flatMap { selling.publications[$0] }
          .map { PublicationObject(publication: $0, reading: reading) })
    // Everything is done at once.
    case "operations": return .list([])
    default: return context(field)
    }
  }

  private func context(_ field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    switch (field.name, catalog.context) {
    case ("markets", .markets(let ids)):
      let type = field.argument("type")?.stringValue
      let status = field.argument("status")?.stringValue
      return .nodes(
        ids.compactMap { shop.selling.markets[$0] }
          .filter { (type == nil || $0.type == type) && (status == nil || $0.status == status) }
          .map { MarketObject(market: $0, reading: reading) })
    case ("marketsCount", .markets(let ids)): return .count(ids.count)
    case ("companyLocations", .companyLocations(let ids)):
      return .nodes(ids.compactMap { reading.companyLocation($0) })
    case ("companyLocationsCount", .companyLocations(let ids)): return .count(ids.count)
    case ("apps", .apps(let ids)):
      return .nodes(ids.compactMap { reading.object(GID("App", $0)) ?? nil })
    default: return nil
    }
  }
}
