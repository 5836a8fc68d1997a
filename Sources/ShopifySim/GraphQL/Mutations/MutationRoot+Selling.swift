import CommerceTypes
import GraphQLLanguage
import HashTreeCollections

/// Mutations of catalogs, price lists, publications, languages and texts.
extension MutationRoot {
  /// The answer, nil for other fields.
  func selling(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "catalogCreate": return .object(try catalogCreate(field))
    case "priceListCreate": return .object(try priceListCreate(field))
    case "priceListFixedPricesAdd": return .object(try priceListFixedPricesAdd(field))
    case "priceListFixedPricesDelete": return .object(try priceListFixedPricesDelete(field))
    case "publicationCreate": return .object(try publicationCreate(field))
    case "publicationUpdate": return .object(try publicationUpdate(field))
    case "shopLocaleEnable", "shopLocaleUpdate", "shopLocaleDisable":
      return .object(try shopLocaleChange(field))
    case "translationsRegister": return .object(try translationsRegister(field))
    default: return nil
    }
  }

  private func catalogCreate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let given = input.object("input")
    let title = given?.text("title") ?? ""
    let status = given?.text("status") ?? "DRAFT"
    let context = given?.object("context")
    let markets = try context?.ids("marketIds", "Market")
    let locations = try context?.ids("companyLocationIds", "CompanyLocation")
    let priceList = try given?.id("priceListId", "PriceList")
    let publication = try given?.id("publicationId", "Publication")
    try input.finish()
    let shop = store.shop
    guard title.contains(where: { !$0.isWhitespace }) else {
      return refused(field, ["input", "title"], "Title can't be blank", "BLANK")
    }
    guard shop.selling.catalogIDs[title] == nil else {
      return refused(field, ["input", "title"], "Title has already been taken", "TAKEN")
    }
    let chosen: Catalog.Context
    switch (markets, locations) {
    case (let ids?, nil):
      guard ids.allSatisfy({ shop.selling.markets[$0.number] != nil }) else {
        return refused(
          field, ["input", "context", "marketIds"], "Market could not be found.", "MARKET_NOT_FOUND")
      }
      chosen = .markets(ids.map(\.number))
    case (nil, let ids?):
      guard ids.allSatisfy({ shop.companyIDsByLocation[$0.number] != nil }) else {
        return refused(
          field, ["input", "context", "companyLocationIds"], "Company location could not be found.",
          "COMPANY_LOCATION_NOT_FOUND")
      }
      chosen = .companyLocations(ids.map(\.number))
    default:
      return refused(
        field, ["input", "context"], "Must provide exactly one context type.",
        "MUST_PROVIDE_EXACTLY_ONE_CONTEXT_TYPE")
    }
    if let priceList, shop.selling.priceLists[priceList.number] == nil {
      return refused(
        field, ["input", "priceListId"], "Price list could not be found.", "PRICE_LIST_NOT_FOUND")
    }
    if let publication, shop.selling.publications[publication.number] == nil {
      return refused(
        field, ["input", "publicationId"], "Publication could not be found.", "PUBLICATION_NOT_FOUND")
    }
    return change(field) { shop throws(ShopError) in
      var catalog = Catalog(id: shop.nextID(), title: title, status: status, context: chosen)
      catalog.priceListID = priceList?.number
      catalog.publicationID = publication?.number
      shop.keep(catalog)
      return ("catalog", catalog.gid)
    }
  }

  /// Makes or changes one thing; answers it under a name.
  func change(
    _ field: CollectedField, _ body: (inout Shop) throws(ShopError) -> (String, GID)
  ) -> PayloadObject {
    do throws(ShopError) {
      let (name, gid) = try store.change { shop throws(ShopError) in
        shop.lean(on: .sellingByStep)
        return (try body(&shop), [])
      }
      return PayloadObject(field, [name: object(gid)])
    } catch {
      return refused(field, ["input"], error.message, Self.code(of: error, field))
    }
  }

  private static func code(of error: ShopError, _ field: CollectedField) -> String {
    switch error.code {
    case .duplicateName: "TAKEN"
    case .invalidCurrency: "CURRENCY_NOT_SUPPORTED"
    case .invalidWord where error.message.hasSuffix("blank"): "BLANK"
    default: field.name.hasPrefix("priceList") ? "GENERIC_ERROR" : "INVALID"
    }
  }

  private func publicationCreate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let given = input.object("input")
    let catalogText = given?.text("catalogId")
    let isFull = given?.text("defaultState") == "ALL_PRODUCTS"
    let isAutomatic = given?.bool("autoPublish") ?? false
    try input.finish()
    let gid = catalogText.flatMap { GID($0) }
    if let catalogText, gid.map({ Catalog.types.contains($0.type) }) != true {
      throw .invalidID(catalogText, field)
    }
    let catalog = gid.flatMap { store.shop.selling.catalogs[$0.number] }
    guard gid == nil || catalog != nil else {
      return refused(
        field, ["input", "catalogId"], "Catalog could not be found.", "CATALOG_NOT_FOUND")
    }
    return change(field) { shop throws(ShopError) in
      let id = shop.nextID()
      var publication = Publication(id: id, name: catalog?.title ?? "Publication \(id)")
      publication.catalogID = catalog?.id
      if isFull { for product in shop.products { publication.insert(product: product.id) } }
      if isAutomatic { shop.setAutoPublishing(true, of: &publication) }
      shop.keep(publication)
      if var catalog {
        catalog.publicationID = id
        shop.keep(catalog)
      }
      return ("publication", publication.gid)
    }
  }

  private func publicationUpdate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let gid = try input.id("id", "Publication")
    let given = input.object("input")
    let added = try given?.ids("publishablesToAdd", "Product") ?? []
    let removed = try given?.ids("publishablesToRemove", "Product") ?? []
    let isAutomatic = given?.bool("autoPublish")
    try input.finish()
    let shop = store.shop
    guard let known = gid.flatMap({ shop.selling.publications[$0.number] }) else {
      return refused(field, ["id"], "Publication could not be found.", "PUBLICATION_NOT_FOUND")
    }
    for (index, product) in added.enumerated() where shop.products[product.number] == nil {
      return refused(
        field, ["input", "publishablesToAdd", String(index)], "Publishable ID not found.",
        "INVALID_PUBLISHABLE_ID")
    }
    return change(field) { shop throws(ShopError) in
      var publication = shop.selling.publications[known.id] ?? known
      if let isAutomatic { shop.setAutoPublishing(isAutomatic, of: &publication) }
      for product in added { publication.insert(product: product.number) }
      for product in removed { publication.remove(product: product.number) }
      shop.keep(publication)
      return ("publication", publication.gid)
    }
  }
}
