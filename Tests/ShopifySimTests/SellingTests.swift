import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Markets, catalogs, price lists, publications, delivery and texts")
struct SellingTests {
  private static func lab(_ change: (inout ShopConfiguration) -> Void = { _ in }) throws -> MutationLab {
    var configuration = ShopFixture.configuration()
    configuration.presentmentRates = [.eur: decimal("0.9")]
    change(&configuration)
    return MutationLab(Shop(configuration))
  }

  private static func list(_ name: String, _ change: (inout SellingChange.PriceList) -> Void) -> ShopStep {
    var list = SellingChange.PriceList(name: name)
    change(&list)
    return .selling(.priceList(list))
  }

  @Test("A price list shows the shop's price changed, exchanged and rounded, and fixed prices as they are")
  func prices() throws {
    let lab = try Self.lab()
    try lab.apply(
      Self.list("Abroad") {
        $0.currency = .eur
        $0.adjustment = -15
        $0.prices = [
          SellingChange.PriceList.Price(
            sku: ShopFixture.tee, price: decimal("19.50"), compareAtPrice: decimal("25"))
        ]
      })
    let list = try #require(lab.shop.selling.priceLists.first)
    let prices = try lab.data(
      """
      { priceList(id: "\(list.gid)") { prices(first: 5) {
        nodes { originType price { amount currencyCode } compareAtPrice { amount } variant { sku } } } } }
      """
    ).at("priceList.prices.nodes")
    // 11.90 · 0.85 · 0.9 = 9.1035
    #expect(prices?[0]?.at("price") == ["amount": "9.1", "currencyCode": "EUR"])
    #expect(prices?[0]?["originType"] == "RELATIVE")
    #expect(prices?[1]?.at("price.amount") == "19.5")
    #expect(prices?[1]?.at("compareAtPrice.amount") == "25.0")
    #expect(prices?[1]?["originType"] == "FIXED")
    let fixed = try lab.data(
      "{ priceList(id: \"\(list.gid)\") { prices(first: 5, originType: FIXED) { nodes { variant { sku } } } } }"
    )
    #expect(fixed.at("priceList.prices.nodes") == [["variant": ["sku": "TEE"]]])
  }

  @Test("A price list in a currency that the shop has no rate for is refused")
  func currency() throws {
    let lab = try Self.lab()
    #expect(throws: ShopError.self) {
      try lab.apply(Self.list("Sweden") { $0.currency = CurrencyCode("SEK") })
    }
    #expect(lab.shop.selling.priceLists.isEmpty)
    let call = """
      priceListCreate(input: {name: "Sweden", currency: SEK,
        parent: {adjustment: {type: PERCENTAGE_INCREASE, value: 5}}})
      """
    #expect(try lab.refusal(call) == "Currency is not supported by this shop")
  }

  @Test("A catalog's publication decides which variants its price list shows")
  func published() throws {
    let lab = try Self.lab()
    var publication = SellingChange.Publication(name: "Wholesale")
    publication.added = [ShopFixture.book]
    var catalog = SellingChange.Catalog(title: "Wholesale")
    catalog.companies = ["Byron"]
    catalog.priceList = "Wholesale"
    catalog.publication = "Wholesale"
    try lab.apply(
      .company(CompanyChange(name: "Byron")), Self.list("Wholesale") { $0.adjustment = 0 },
      .selling(.publication(publication)), .selling(.catalog(catalog)))
    let found = try lab.data(
      """
      { catalogs(first: 5, type: COMPANY_LOCATION) { nodes { __typename title status
        priceList { prices(first: 5) { nodes { variant { sku } } } } } } }
      """)
    #expect(found.at("catalogs.nodes.0.__typename") == "CompanyLocationCatalog")
    #expect(found.at("catalogs.nodes.0.priceList.prices.nodes") == [["variant": ["sku": "BOOK"]]])
    let markets = try lab.data("{ catalogs(first: 5, type: MARKET) { nodes { id } } }")
    #expect(markets.at("catalogs.nodes") == [])
  }

  @Test("A catalog needs exactly one kind of context")
  func context() throws {
    let lab = try Self.lab()
    #expect(throws: ShopError.self) {
      try lab.apply(.selling(.catalog(SellingChange.Catalog(title: "For nobody"))))
    }
    let call = "catalogCreate(input: {title: \"For nobody\", status: ACTIVE, context: {}})"
    #expect(try lab.refusal(call) == "Must provide exactly one context type.")
  }

  @Test("A publication takes up new products by itself only while it is told to")
  func automatic() throws {
    let lab = try Self.lab()
    var publication = SellingChange.Publication(name: "Online Store")
    publication.autoPublishes = true
    try lab.apply(.selling(.publication(publication)))
    let cup = ProductInput(sku: SKU("CUP"), title: "Cup", price: 8)
    try lab.apply(.product(ProductChange(sku: cup.sku, action: .create(cup))))
    publication.autoPublishes = false
    try lab.apply(.selling(.publication(publication)))
    let pan = ProductInput(sku: SKU("PAN"), title: "Pan", price: 9)
    try lab.apply(.product(ProductChange(sku: pan.sku, action: .create(pan))))
    let answer = try lab.data(
      "{ publications(first: 1) { nodes { products(first: 9) { nodes { title } } } } }")
    #expect(answer.at("publications.nodes.0.products.nodes") == [["title": "Cup"]])
  }

  @Test("Fixed prices are added and taken away, and not in another currency")
  func fixedPrices() throws {
    let lab = try Self.lab()
    try lab.apply(Self.list("Abroad") { $0.currency = .eur })
    let list = try #require(lab.shop.selling.priceLists.first).gid
    let mug = try #require(lab.shop.variant(sku: ShopFixture.mug)).gid
    let refused = """
      priceListFixedPricesAdd(priceListId: "\(list)", prices: [
        {variantId: "\(mug)", price: {amount: "5", currencyCode: USD}}])
      """
    #expect(
      try lab.refusal(refused) == "The specified currency does not match the price list's currency.")
    let added = try lab.payload(
      refused.replacing("USD", with: "EUR"), "prices { price { amount currencyCode } }")
    #expect(added["prices"] == [["price": ["amount": "5.0", "currencyCode": "EUR"]]])
    #expect(lab.shop.selling.priceLists.first?.fixedPricesCount == 1)
    let taken = "priceListFixedPricesDelete(priceListId: \"\(list)\", variantIds: [\"\(mug)\"])"
    _ = try lab.payload(taken, "deletedFixedPriceVariantIds")
    #expect(lab.shop.selling.priceLists.first?.fixedPricesCount == 0)
    #expect(try lab.refusal(taken) == "Only fixed prices can be deleted.")
  }

  @Test("A translation is taken with the digest of the text alone, and outdated when the text changes")
  func translations() throws {
    let lab = try Self.lab()
    try lab.apply(.selling(.locale("fr", isPublished: true)))
    let mug = try #require(lab.shop.products.first).gid
    let query = """
      { translatableResource(resourceId: "\(mug)") { translatableContent { key value digest locale }
        translations(locale: "fr") { key value outdated } } }
      """
    let title = try #require(try lab.data(query).at("translatableResource.translatableContent.0"))
    #expect(title["value"] == "Mug")
    let digest = try #require(title["digest"]?.stringValue)
    func call(_ digest: String) -> String {
      """
      translationsRegister(resourceId: "\(mug)", translations: [
        {locale: "fr", key: "title", value: "Tasse", translatableContentDigest: "\(digest)"}])
      """
    }
    #expect(try lab.refusal(call("0")) == "Translatable content hash is invalid")
    _ = try lab.payload(call(digest), "translations { value }")
    #expect(
      try lab.data(query).at("translatableResource.translations")
        == [["key": "title", "value": "Tasse", "outdated": false]])
    try lab.apply(
      .product(
        ProductChange(
          sku: ShopFixture.mug, action: .change(title: "Big mug", status: nil, tags: nil))))
    #expect(try lab.data(query).at("translatableResource.translations.0.outdated") == true)
  }

  @Test("Digests are SHA-256 in hexadecimals")
  func digests() {
    #expect(
      SHA256Text.hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256Text.hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256Text.hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test("The shop ships to the countries of its zones, and anywhere with the rest of the world")
  func countries() throws {
    let lab = try Self.lab()
    func profile(_ countries: [DeliveryProfileInput.Country]) -> ShopStep {
      .selling(
        .deliveryProfile(
          DeliveryProfileInput(
            name: "General",
            groups: [
              DeliveryProfileInput.Group(
                locations: ["Berlin"],
                zones: [DeliveryProfileInput.Zone(name: "Zone", countries: countries, methods: [])])
            ])))
    }
    let query = "{ shop { shipsToCountries } }"
    #expect(try lab.data(query).at("shop.shipsToCountries") == [])
    try lab.apply(
      profile([
        DeliveryProfileInput.Country(code: CountryCode("US"), provinces: ["NY"]),
        DeliveryProfileInput.Country(code: CountryCode("DE"), provinces: []),
      ]))
    #expect(try lab.data(query).at("shop.shipsToCountries") == ["DE", "US"])
    let zone = try lab.data(
      """
      { deliveryProfiles(first: 1) { nodes { default profileLocationGroups { locationGroupZones(first: 5) { nodes {
        zone { countries { name provinces { code name } } } } } } } } }
      """)
    let path = "deliveryProfiles.nodes.0.profileLocationGroups.0.locationGroupZones.nodes.0.zone.countries.0"
    #expect(
      zone.at(path) == ["name": "United States", "provinces": [["code": "NY", "name": "New York"]]])
    try lab.apply(profile([DeliveryProfileInput.Country(code: nil, provinces: [])]))
    #expect(try #require(try lab.data(query).at("shop.shipsToCountries")?.arrayValue).count > 200)
    #expect(throws: ShopError.self) {
      try lab.apply(profile([DeliveryProfileInput.Country(code: CountryCode("US"), provinces: ["XX"])]))
    }
  }

  @Test("A market's type follows its conditions, and its handle its name")
  func markets() throws {
    let lab = try Self.lab()
    var europe = SellingChange.Market(name: "Europe & more")
    europe.countries = [CountryCode("DE")]
    europe.currency = .eur
    try lab.apply(
      .selling(.market(SellingChange.Market(name: "Nowhere"))), .selling(.market(europe)))
    let answer = try lab.data(
      """
      { markets(first: 5) { nodes { handle type conditions { conditionTypes }
        currencySettings { baseCurrency { currencyCode currencyName enabled } } } } }
      """)
    #expect(
      answer.at("markets.nodes.0") == [
        "handle": "europe-more", "type": "REGION", "conditions": ["conditionTypes": ["REGION"]],
        "currencySettings": [
          "baseCurrency": ["currencyCode": "EUR", "currencyName": "Euro", "enabled": true]
        ],
      ])
    #expect(answer.at("markets.nodes.1.type") == "NONE")
    #expect(answer.at("markets.nodes.1.conditions") == .null)
  }
}
