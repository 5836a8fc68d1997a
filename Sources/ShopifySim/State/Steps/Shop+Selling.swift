import CommerceTypes
import HashTreeCollections

/// Markets, catalogs, languages.
extension Shop {
  mutating func change(_ input: SellingChange) throws(ShopError) -> [Happening] {
    lean(on: .sellingByStep)
    switch input {
    case .market(let input): try change(input)
    case .catalog(let input): try change(input)
    case .priceList(let input): try change(input)
    case .publication(let input): try change(input)
    case .deliveryProfile(let input): try change(input)
    case .locale(let locale, let isPublished): try setLocale(locale, isPublished: isPublished)
    }
    return []
  }

  private mutating func change(_ input: SellingChange.Market) throws(ShopError) {
    let place = "market \(input.name)"
    _ = try checkedTitle(input.name, place: place)
    var market =
      selling.marketIDs[input.name].flatMap { selling.markets[$0] }
      ?? Market(
        id: nextID(), name: input.name, handle: freeHandle(ofMarket: input.handle ?? input.name),
        status: "ACTIVE",
        currency: configuration.currency, createdAt: now, updatedAt: now)
    if let status = input.status {
      market.status = try checkedWord(status, of: ["ACTIVE", "DRAFT"], place: place)
    }
    if let strategy = input.taxStrategy {
      market.taxStrategy = try checkedWord(strategy, of: Market.taxStrategies, place: place)
    }
    if let strategy = input.dutiesStrategy {
      market.dutiesStrategy = try checkedWord(strategy, of: Market.dutiesStrategies, place: place)
    }
    if let companies = input.companies {
      market.companyLocationIDs = try locationIDs(ofCompanies: companies, place: place)
    }
    market.countries = input.countries ?? market.countries
    if let rate = input.manualRate {
      guard rate > .zero else {
        throw ShopError(
          code: .invalidAmount, message: "Rate must be greater than 0", place: place,
          remedy: "give a rate above 0")
      }
      market.manualRate = rate
      market.rateUpdatedAt = now
    }
    market.currency = input.currency ?? market.currency
    market.hasLocalCurrencies = input.hasLocalCurrencies ?? market.hasLocalCurrencies
    market.roundsPrices = input.roundsPrices ?? market.roundsPrices
    market.isShippingEnabled = input.isShippingEnabled ?? market.isShippingEnabled
    if let options = input.shippingOptions {
      market.shippingOptions = options.map {
        Market.ShippingOption(id: nextID(), name: $0.name, kind: $0.kind, isActive: $0.isActive)
      }
    }
    market.updatedAt = now
    selling.markets[market.id] = market
    selling.marketIDs[market.name] = market.id
    selling.marketHandles[market.handle] = market.id
  }

  private func freeHandle(ofMarket name: String) -> String {
    let handle = Self.handle(of: name)
    guard selling.marketHandles[handle] != nil else { return handle }
    var number = 1
    while selling.marketHandles["\(handle)-\(number)"] != nil { number += 1 }
    return "\(handle)-\(number)"
  }

  /// Letters and digits in lower case, with hyphens between words.
  private static func handle(of name: String) -> String {
    let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "market" : words.joined(separator: "-")
  }

  private func locationIDs(ofCompanies names: [String], place: String) throws(ShopError) -> [Int] {
    var ids: [Int] = []
    for name in names {
      guard let company = company(named: name) else {
        throw ShopError(
          code: .unknownCompany, message: "Company \(name) does not exist", place: place,
          remedy: "create it first")
      }
      ids += company.locations.map(\.id)
    }
    return ids
  }

  private mutating func change(_ input: SellingChange.Catalog) throws(ShopError) {
    let place = "catalog \(input.title)"
    _ = try checkedTitle(input.title, place: place)
    let context = try context(of: input, place: place)
    let known = selling.catalogIDs[input.title].flatMap { selling.catalogs[$0] }
    guard let context = context ?? known?.context else {
      throw ShopError(
        code: .unknownSelling, message: "Catalog must have exactly one context type", place: place,
        remedy: "give markets, companies or apps")
    }
    var catalog = known ?? Catalog(id: nextID(), title: input.title, status: "ACTIVE", context: context)
    guard catalog.typeName == Catalog(id: 0, title: "", status: "", context: context).typeName else {
      throw ShopError(
        code: .unknownSelling, message: "A catalog keeps its context type", place: place,
        remedy: "make another catalog")
    }
    catalog.context = context
    if let status = input.status {
      catalog.status = try checkedWord(status, of: Catalog.statuses, place: place)
    }
    if let name = input.priceList {
      catalog.priceListID = try id(of: name, selling.priceListIDs, "Price list", place: place)
    }
    if let name = input.publication {
      catalog.publicationID = try id(of: name, selling.publicationIDs, "Publication", place: place)
    }
    keep(catalog)
  }

  private func context(
    of input: SellingChange.Catalog, place: String
  ) throws(ShopError) -> Catalog.Context? {
    if let names = input.markets {
      var ids: [Int] = []
      for name in names { ids.append(try id(of: name, selling.marketIDs, "Market", place: place)) }
      return .markets(ids)
    }
    if let names = input.companies {
      return .companyLocations(try locationIDs(ofCompanies: names, place: place))
    }
    guard let handles = input.apps else { return nil }
    var ids: [Int] = []
    for handle in handles {
      ids.append(try id(of: handle, engagement.appIDs, "App", place: place))
    }
    return .apps(ids)
  }

  /// The id behind a name.
  private func id(
    of name: String, _ ids: TreeDictionary<String, Int>, _ what: String, place: String
  ) throws(ShopError) -> Int {
    guard let id = ids[name] else {
      throw ShopError(
        code: .unknownSelling, message: "\(what) \(name) does not exist", place: place,
        remedy: "make it first")
    }
    return id
  }

  /// Stores a catalog; its price list and its publication are no other catalog's from now on.
  mutating func keep(_ catalog: Catalog) {
    selling.catalogs[catalog.id] = catalog
    selling.catalogIDs[catalog.title] = catalog.id
    if let id = catalog.priceListID, var list = selling.priceLists[id] {
      if let other = list.catalogID, other != catalog.id { selling.catalogs[other]?.priceListID = nil }
      list.catalogID = catalog.id
      selling.priceLists[id] = list
    }
    if let id = catalog.publicationID, var publication = selling.publications[id] {
      if let other = publication.catalogID, other != catalog.id {
        selling.catalogs[other]?.publicationID = nil
      }
      publication.catalogID = catalog.id
      selling.publications[id] = publication
    }
  }
}

extension ShopError.Code {
  /// A market, catalog, price list or publication that isn't there, or not of that kind.
  public static let unknownSelling = ShopError.Code(rawValue: "unknown-selling")
}

extension Behaviour {
  static let sellingByStep = Behaviour(
    "selling.new", .assumed,
    "A new shop sells in its own language and has no markets, catalogs, price lists, publications and delivery profiles; steps and mutations make them, and no webhook tells of it."
  )
}
