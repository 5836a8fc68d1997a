import CommerceTypes

/// What is sold how and where.
extension StepJSON {
  static func selling(_ value: StepValue) throws(StepJSONError) -> SellingChange {
    let (name, input) = try value.action(
      words: [], objects: ["market", "catalog", "priceList", "publication", "deliveryProfile", "locale"])
    switch name {
    case "market": return .market(try market(input))
    case "catalog": return .catalog(try catalog(input))
    case "priceList": return .priceList(try priceList(input))
    case "publication": return .publication(try publication(input))
    case "deliveryProfile": return .deliveryProfile(try deliveryProfile(input))
    default:
      let fields = try input.fields("a language", ["locale", "isPublished"])
      return .locale(try fields.required("locale").text(), isPublished: try fields["isPublished"]?.flag())
    }
  }

  private static func market(_ value: StepValue) throws(StepJSONError) -> SellingChange.Market {
    let fields = try value.fields(
      "a market",
      [
        "name", "handle", "status", "countries", "companies", "currency", "manualRate", "hasLocalCurrencies",
        "roundsPrices", "taxStrategy", "dutiesStrategy", "isShippingEnabled", "shippingOptions",
      ])
    var market = SellingChange.Market(name: try fields.required("name").text())
    market.handle = try fields["handle"]?.text()
    market.status = try fields["status"]?.text()
    market.countries = try fields["countries"]?.list { value throws(StepJSONError) in try value.country() }
    market.companies = try fields["companies"]?.texts()
    market.currency = try fields["currency"]?.currency()
    market.manualRate = try fields["manualRate"]?.amount()
    market.hasLocalCurrencies = try fields["hasLocalCurrencies"]?.flag()
    market.roundsPrices = try fields["roundsPrices"]?.flag()
    market.taxStrategy = try fields["taxStrategy"]?.text()
    market.dutiesStrategy = try fields["dutiesStrategy"]?.text()
    market.isShippingEnabled = try fields["isShippingEnabled"]?.flag()
    market.shippingOptions = try fields["shippingOptions"]?.list(shippingOption)
    return market
  }

  private static func shippingOption(
    _ value: StepValue
  ) throws(StepJSONError) -> SellingChange.Market.ShippingOption {
    let fields = try value.fields("a shipping option", ["name", "kind", "isActive"])
    return SellingChange.Market.ShippingOption(
      name: try fields.required("name").text(),
      kind: try fields["kind"]?.word([("flat", .flat), ("value", .value), ("weight", .weight)]) ?? .flat,
      isActive: try fields["isActive"]?.flag() ?? true)
  }

  private static func catalog(_ value: StepValue) throws(StepJSONError) -> SellingChange.Catalog {
    let fields = try value.fields(
      "a catalog", ["title", "status", "markets", "companies", "apps", "priceList", "publication"])
    var catalog = SellingChange.Catalog(title: try fields.required("title").text())
    catalog.status = try fields["status"]?.text()
    catalog.markets = try fields["markets"]?.texts()
    catalog.companies = try fields["companies"]?.texts()
    catalog.apps = try fields["apps"]?.texts()
    catalog.priceList = try fields["priceList"]?.text()
    catalog.publication = try fields["publication"]?.text()
    return catalog
  }

  private static func priceList(_ value: StepValue) throws(StepJSONError) -> SellingChange.PriceList {
    let fields = try value.fields("a price list", ["name", "currency", "adjustment", "prices"])
    var list = SellingChange.PriceList(name: try fields.required("name").text())
    list.currency = try fields["currency"]?.currency()
    list.adjustment = try fields["adjustment"]?.amount()
    list.prices =
      try fields["prices"]?.list { value throws(StepJSONError) in
        let fields = try value.fields("a price", ["sku", "price", "compareAtPrice"])
        return SellingChange.PriceList.Price(
          sku: try fields.required("sku").sku(), price: try fields.required("price").amount(),
          compareAtPrice: try fields["compareAtPrice"]?.amount())
      } ?? []
    return list
  }

  private static func publication(_ value: StepValue) throws(StepJSONError) -> SellingChange.Publication {
    let fields = try value.fields("a publication", ["name", "autoPublishes", "added", "removed"])
    var publication = SellingChange.Publication(name: try fields.required("name").text())
    publication.autoPublishes = try fields["autoPublishes"]?.flag()
    publication.added = try fields["added"]?.list { value throws(StepJSONError) in try value.sku() } ?? []
    publication.removed = try fields["removed"]?.list { value throws(StepJSONError) in try value.sku() } ?? []
    return publication
  }
}
