import CommerceTypes

@testable import ShopifySim

/// Steps of what is sold how and where, and of the balance: their JSON, and what it is read into.
enum SellingSteps {
  static let examples: [(String, ShopStep)] = [
    (
      ##"{"selling": {"market": {"name": "Europe", "countries": ["DE"], "manualRate": "1.1", "shippingOptions": [{"name": "Box", "kind": "weight"}]}}}"##,
      .selling(.market(europe))
    ),
    (
      ##"{"selling": {"priceList": {"name": "Half", "adjustment": "-50", "prices": [{"sku": "A", "price": "1.50"}]}}}"##,
      .selling(.priceList(half))
    ),
    (
      ##"{"selling": {"locale": {"locale": "fr", "isPublished": true}}}"##,
      .selling(.locale("fr", isPublished: true))
    ),
    (
      ##"{"selling": {"deliveryProfile": {"name": "General", "groups": [{"locations": ["Main"], "zones": [{"name": "World", "countries": ["restOfWorld"], "methods": [{"name": "Air", "price": "9.90"}]}]}]}}}"##,
      .selling(.deliveryProfile(general))
    ),
    (
      ##"{"balance": {"action": {"adjust": {"amount": "-1.00", "kind": "reservedFunds", "reason": "risk"}}}}"##,
      .balance(.adjust(BalanceChange.Adjustment(amount: -1, kind: .reservedFunds, reason: "risk")))
    ),
    (##"{"balance": {"action": "failPayout"}}"##, .balance(.failPayout(fee: .zero))),
    (
      ##"{"balance": {"action": {"traceRefund": {"order": "#1", "number": "74"}}}}"##,
      .balance(.traceRefund(order: "#1", number: "74"))
    ),
  ]

  private static let europe: SellingChange.Market = {
    var market = SellingChange.Market(name: "Europe")
    market.countries = [CountryCode("DE")]
    market.manualRate = decimal("1.1")
    market.shippingOptions = [SellingChange.Market.ShippingOption(name: "Box", kind: .weight)]
    return market
  }()

  private static let half: SellingChange.PriceList = {
    var list = SellingChange.PriceList(name: "Half")
    list.adjustment = -50
    list.prices = [SellingChange.PriceList.Price(sku: SKU("A"), price: decimal("1.50"))]
    return list
  }()

  private static let general = DeliveryProfileInput(
    name: "General",
    groups: [
      DeliveryProfileInput.Group(
        locations: ["Main"],
        zones: [
          DeliveryProfileInput.Zone(
            name: "World", countries: [DeliveryProfileInput.Country(code: nil, provinces: [])],
            methods: [
              DeliveryProfileInput.Method(
                name: "Air", description: nil, isActive: true, price: decimal("9.90"))
            ])
        ])
    ])
}
