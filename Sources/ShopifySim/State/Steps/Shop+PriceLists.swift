import CommerceTypes
import HashTreeCollections

/// Price lists and publications.
extension Shop {
  mutating func change(_ input: SellingChange.PriceList) throws(ShopError) {
    let place = "price list \(input.name)"
    var list: PriceList
    if let known = selling.priceListIDs[input.name].flatMap({ selling.priceLists[$0] }) {
      list = known
    } else {
      list = try newPriceList(
        named: input.name, in: input.currency ?? configuration.currency,
        adjustment: input.adjustment ?? .zero, place: place)
    }
    if let adjustment = input.adjustment { list.adjustment = adjustment }
    for price in input.prices {
      let variant = try variant(price.sku, place: place)
      try fix(
        PriceList.FixedPrice(price: price.price, compareAtPrice: price.compareAtPrice), of: variant.id,
        in: &list,
        place: place)
    }
    keep(list)
  }

  /// A price list that isn't kept yet.
  mutating func newPriceList(
    named name: String, in currency: CurrencyCode, adjustment: ExactDecimal, place: String
  ) throws(ShopError) -> PriceList {
    lean(on: .priceListPrices)
    guard currency == configuration.currency || configuration.presentmentRates[currency] != nil else {
      throw ShopError(
        code: .invalidCurrency, message: "Currency is not supported by this shop", place: place,
        remedy: "give the shop a rate for \(currency)")
    }
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw ShopError(
        code: .invalidWord, message: "Name can't be blank", place: place, remedy: "give a name")
    }
    guard selling.priceListIDs[name] == nil else {
      throw ShopError(
        code: .duplicateName, message: "Name has already been taken", place: place,
        remedy: "give another name")
    }
    return PriceList(id: nextID(), name: name, currency: currency, adjustment: adjustment)
  }

  /// Gives a variant a price of its own in a list.
  func fix(
    _ price: PriceList.FixedPrice, of variantID: Int, in list: inout PriceList, place: String
  ) throws(ShopError) {
    try checkAmount(price.price, "Price", in: list.currency, place: place)
    if let compared = price.compareAtPrice {
      try checkAmount(compared, "Compare at price", in: list.currency, place: place)
    }
    list.fixedPrices[variantID] = price
  }

  mutating func keep(_ list: PriceList) {
    selling.priceLists[list.id] = list
    selling.priceListIDs[list.name] = list.id
  }

  /// What a variant costs in a price list: the fixed price, or the shop's price changed and exchanged.
  func price(
    of variant: ProductVariant, in list: PriceList
  ) -> (price: ExactDecimal, compareAt: ExactDecimal?, isFixed: Bool) {
    if let fixed = list.fixedPrices[variant.id] { return (fixed.price, fixed.compareAtPrice, true) }
    let rate: ExactDecimal =
      list.currency == configuration.currency ? 1 : configuration.presentmentRates[list.currency] ?? 1
    let factor = (ExactDecimal(100) + list.adjustment) * ExactDecimal(minorUnits: 1, digits: 2) * rate
    func changed(_ price: ExactDecimal) -> ExactDecimal {
      (price * factor).roundedHalfUp(to: list.currency.minorDigits)
    }
    return (changed(variant.price), variant.compareAtPrice.map(changed), false)
  }

  mutating func change(_ input: SellingChange.Publication) throws(ShopError) {
    let place = "publication \(input.name)"
    var publication =
      selling.publicationIDs[input.name].flatMap { selling.publications[$0] }
      ?? Publication(id: nextID(), name: input.name)
    if let automatic = input.autoPublishes { setAutoPublishing(automatic, of: &publication) }
    for sku in input.added { publication.insert(product: try variant(sku, place: place).productID) }
    for sku in input.removed { publication.remove(product: try variant(sku, place: place).productID) }
    keep(publication)
  }

  /// From now on new products are published by themselves, or no longer; those that were stay.
  mutating func setAutoPublishing(_ isOn: Bool, of publication: inout Publication) {
    guard isOn != publication.autoPublishes else { return }
    lean(on: .autoPublishing)
    if isOn {
      publication.autoPublishesAfter = lastID
    } else {
      for product in products where publication.contains(product: product.id) {
        publication.insert(product: product.id)
      }
      publication.autoPublishesAfter = nil
      publication.excludedIDs = []
    }
  }

  mutating func keep(_ publication: Publication) {
    selling.publications[publication.id] = publication
    selling.publicationIDs[publication.name] = publication.id
  }
}

extension Behaviour {
  static let priceListPrices = Behaviour(
    "selling.pricelist.relative", .assumed,
    "A price list shows every variant of its catalog's publication, or all without one: the fixed price, or the shop's price changed by the list's percentage, exchanged at the shop's rate and rounded half up."
  )
  static let autoPublishing = Behaviour(
    "selling.publication.auto", .assumed,
    "A publication with automatic publishing takes up the products that are made from then on.")
}
