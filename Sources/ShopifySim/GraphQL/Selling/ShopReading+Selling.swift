import GraphQLLanguage
import HashTreeCollections

/// Roots and nodes of what is sold how and where.
extension ShopReading {
  /// A root's answer; nil for other roots.
  func selling(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let selling = shop.selling
    switch field.name {
    case "catalog": return .optional(try catalog(field))
    case "market":
      let id = try field.requiredID("id", type: "Market").number
      return .optional(selling.markets[id].map { MarketObject(market: $0, reading: self) })
    case "priceList":
      let id = try field.requiredID("id", type: "PriceList").number
      return .optional(selling.priceLists[id].map { PriceListObject(list: $0, reading: self) })
    case "publication":
      let id = try field.requiredID("id", type: "Publication").number
      return .optional(selling.publications[id].map { PublicationObject(publication: $0, reading: self) })
    case "deliveryProfile":
      let id = try field.requiredID("id", type: "DeliveryProfile").number
      return .optional(selling.deliveryProfiles[id].map { DeliveryProfileObject(profile: $0, reading: self) })
    case "shopLocales":
      let onlyPublished = field.argument("published")?.boolValue == true
      return .list(
        selling.locales.filter { !onlyPublished || $0.isPublished }.map { ShopLocaleObject(locale: $0) })
    case "paymentTermsTemplates":
      let type = field.argument("paymentTermsType")?.stringValue
      return .list(
        PaymentTermsTemplate.all.filter { type == nil || $0.type == type }
          .map { PaymentTermsTemplateObject(template: $0) })
    case "translatableResource":
      let text = field.argument("resourceId")?.stringValue ?? ""
      guard let gid = GID(text) else { throw .invalidID(text, field) }
      return .optional(try translatableResource(gid, field))
    default: return try sellingList(field)
    }
  }

  private func sellingList(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let selling = shop.selling
    switch field.name {
    case "markets":
      let type = field.argument("type")?.stringValue
      let isFound: (Market) -> Bool = { type == nil || $0.type == type }
      let object: (Market) -> any Resolvable = { [self] in MarketObject(market: $0, reading: self) }
      try field.requireSortKey(among: ["ID", "NAME", "CREATED_AT"])
      guard field.argument("sortKey")?.stringValue ?? "NAME" == "NAME" else {
        return .connection(
          TableSource(
            table: selling.markets, time: field.isSorted(by: "CREATED_AT") ? { $0.createdAt } : nil,
            isFound: isFound, object: object))
      }
      return .connection(
        SortedSource(selling.markets, by: { $0.name.lowercased() }, where: isFound, object: object))
    case "catalogs":
      let type = field.argument("type")?.stringValue
      let isFound: (Catalog) -> Bool = { type == nil || $0.type == type }
      let object: (Catalog) -> any Resolvable = { [self] in CatalogObject(catalog: $0, reading: self) }
      try field.requireSortKey(among: ["ID", "TITLE"])
      if field.isSorted(by: "TITLE") {
        return .connection(
          SortedSource(selling.catalogs, by: { $0.title.lowercased() }, where: isFound, object: object))
      }
      return .connection(TableSource(table: selling.catalogs, isFound: isFound, object: object))
    case "priceLists":
      try field.requireSortKey(among: ["ID"])
      return .connection(
        TableSource(table: selling.priceLists) { [self] in PriceListObject(list: $0, reading: self) })
    case "publications":
      let type = field.argument("catalogType")?.stringValue
      return .connection(
        TableSource(
          table: selling.publications,
          isFound: { publication in
            type == nil || (publication.catalogID.flatMap { selling.catalogs[$0]?.type } ?? "NONE") == type
          }, object: { [self] in PublicationObject(publication: $0, reading: self) }))
    case "deliveryProfiles":
      return .connection(
        TableSource(table: selling.deliveryProfiles) { [self] in
          DeliveryProfileObject(profile: $0, reading: self)
        })
    default: return nil
    }
  }

  private func catalog(_ field: CollectedField) throws(ExecutionError) -> CatalogObject? {
    let text = field.argument("id")?.stringValue ?? ""
    guard let gid = GID(text), Catalog.types.contains(gid.type) else { throw .invalidID(text, field) }
    return catalog(gid)
  }

  private func catalog(_ gid: GID) -> CatalogObject? {
    guard let catalog = shop.selling.catalogs[gid.number], catalog.gid == gid else { return nil }
    return CatalogObject(catalog: catalog, reading: self)
  }

  /// The object behind an id; nil when its type is none of these.
  func selling(_ gid: GID) -> (any Resolvable)?? {
    let id = gid.number
    let selling = shop.selling
    switch gid.type {
    case "AppCatalog", "CompanyLocationCatalog", "MarketCatalog": return .some(catalog(gid))
    case "Market": return .some(selling.markets[id].map { MarketObject(market: $0, reading: self) })
    case "PriceList": return .some(selling.priceLists[id].map { PriceListObject(list: $0, reading: self) })
    case "Publication":
      return .some(selling.publications[id].map { PublicationObject(publication: $0, reading: self) })
    case "DeliveryProfile":
      return .some(selling.deliveryProfiles[id].map { DeliveryProfileObject(profile: $0, reading: self) })
    case "PaymentTermsTemplate":
      return .some(
        PaymentTermsTemplate.all.first { $0.id == id }.map { PaymentTermsTemplateObject(template: $0) })
    default: return nil
    }
  }

  /// A record's texts; nil for one that isn't there.
  func translatableResource(
    _ gid: GID, _ field: CollectedField
  ) throws(ExecutionError) -> TranslatableResourceObject? {
    guard Shop.translatableTypes.contains(gid.type) else {
      throw .notSimulated("Translatable resource of type \(gid.type)", type: "QueryRoot", field)
    }
    guard let texts = shop.translatableTexts(of: gid) else { return nil }
    return TranslatableResourceObject(gid: gid, texts: texts, reading: self)
  }
}
