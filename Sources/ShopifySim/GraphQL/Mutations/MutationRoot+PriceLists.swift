import CommerceTypes
import GraphQLLanguage
import HashTreeCollections

/// Mutations of price lists.
extension MutationRoot {
  func priceListCreate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let given = input.object("input")
    let name = given?.text("name") ?? ""
    let currency = CurrencyCode(given?.text("currency") ?? "")
    let parent = given?.object("parent")
    let adjustment = parent?.object("adjustment")
    let value = adjustment?.decimal("value") ?? .zero
    let isDecrease = adjustment?.text("type") == "PERCENTAGE_DECREASE"
    // Adjusted compare-at prices are the default, and all that is simulated.
    if parent?.object("settings")?.text("compareAtMode") == "NULLIFY" {
      throw .notSimulated("Input 'input.parent.settings.compareAtMode'", type: "Mutation", field)
    }
    let catalogText = given?.text("catalogId")
    try input.finish()
    let gid = catalogText.flatMap { GID($0) }
    if let catalogText, gid.map({ Catalog.types.contains($0.type) }) != true {
      throw .invalidID(catalogText, field)
    }
    let catalog = gid.flatMap { store.shop.selling.catalogs[$0.number] }
    guard gid == nil || catalog != nil else {
      return refused(field, ["input", "catalogId"], "Catalog does not exist.", "CATALOG_DOES_NOT_EXIST")
    }
    guard !value.isNegative, value <= (isDecrease ? 100 : 1000) else {
      return refused(
        field, ["input", "parent", "adjustment", "value"], "The adjustment value is invalid.",
        value.isNegative ? "INVALID_ADJUSTMENT_MIN_VALUE" : "INVALID_ADJUSTMENT_MAX_VALUE")
    }
    return change(field) { shop throws(ShopError) in
      let list = try shop.newPriceList(
        named: name, in: currency, adjustment: isDecrease ? -value : value, place: "priceListCreate")
      shop.keep(list)
      if var catalog {
        catalog.priceListID = list.id
        shop.keep(catalog)
      }
      return ("priceList", list.gid)
    }
  }

  func priceListFixedPricesAdd(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let gid = try input.id("priceListId", "PriceList")
    var prices: [(variant: Int, price: PriceList.FixedPrice, currencies: Set<String>)] = []
    for price in input.objects("prices") ?? [] {
      let variant = try price.id("variantId", "ProductVariant")
      let money = price.object("price")
      let compared = price.object("compareAtPrice")
      let fixed = PriceList.FixedPrice(
        price: money?.decimal("amount") ?? .zero, compareAtPrice: compared?.decimal("amount"))
      let currencies = [money?.text("currencyCode"), compared?.text("currencyCode")].compactMap { $0 }
      prices.append((variant?.number ?? 0, fixed, Set(currencies)))
    }
    try input.finish()
    let shop = store.shop
    guard let gid, let known = shop.selling.priceLists[gid.number] else {
      return refused(field, ["priceListId"], "Price list does not exist.", "PRICE_LIST_NOT_FOUND")
    }
    for (index, price) in prices.enumerated() {
      guard shop.variants[price.variant] != nil else {
        return refused(
          field, ["prices", String(index), "variantId"], "Variant does not exist.", "VARIANT_NOT_FOUND")
      }
      guard price.currencies.isSubset(of: [known.currency.rawValue]) else {
        return refused(
          field, ["prices", String(index), "price", "currencyCode"],
          "The specified currency does not match the price list's currency.", "PRICE_LIST_CURRENCY_MISMATCH")
      }
    }
    let added = prices.map { ($0.variant, $0.price) }
    do throws(ShopError) {
      try store.change { shop throws(ShopError) in
        var list = shop.selling.priceLists[known.id] ?? known
        for (variant, price) in added {
          try shop.fix(price, of: variant, in: &list, place: "priceListFixedPricesAdd")
        }
        shop.keep(list)
        return ((), [])
      }
    } catch {
      return refused(field, ["prices"], error.message, "BLANK")
    }
    let reading = reading
    let list = reading.shop.selling.priceLists[known.id] ?? known
    return PayloadObject(
      field,
      [
        "prices": .list(
          added.compactMap { id, _ in reading.shop.variants[id] }
            .map { PriceListPriceObject(variant: $0, list: list, reading: reading) })
      ])
  }

  func priceListFixedPricesDelete(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let gid = try input.id("priceListId", "PriceList")
    let variants = try input.ids("variantIds", "ProductVariant") ?? []
    try input.finish()
    guard let gid, let known = store.shop.selling.priceLists[gid.number] else {
      return refused(field, ["priceListId"], "Price list does not exist.", "PRICE_LIST_NOT_FOUND")
    }
    for (index, variant) in variants.enumerated() where known.fixedPrice(ofVariant: variant.number) == nil {
      return refused(
        field, ["variantIds", String(index)], "Only fixed prices can be deleted.", "PRICE_NOT_FIXED")
    }
    do throws(ShopError) {
      try store.change { shop throws(ShopError) in
        var list = shop.selling.priceLists[known.id] ?? known
        for variant in variants { list.fixedPrices[variant.number] = nil }
        shop.keep(list)
        return ((), [])
      }
    } catch {
      return refused(field, ["variantIds"], error.message, "BLANK")
    }
    return PayloadObject(
      field, ["deletedFixedPriceVariantIds": .texts(variants.map(\.description))])
  }
}
