import CommerceTypes
public import GraphQLLanguage

/// A shop before its first order.
extension StepJSON {
  /// A shop with the fields of ``ShopConfiguration`` under the same names; `domain` and `currency` are needed.
  ///
  /// `presentmentRates` is an object of a rate in quotes by currency, `paymentFee` one with `percent` and `fixed`.
  public static func shop(
    _ value: JSONValue, at path: String = "shop"
  ) throws(StepJSONError) -> ShopConfiguration {
    let fields = try StepValue(value: value, path: path).fields(
      "a shop",
      [
        "domain", "name", "currency", "taxesIncluded", "taxShipping", "taxes", "orderNamePrefix",
        "firstOrderNumber", "idBase", "locations", "products", "presentmentRates", "paymentFee", "payoutDays",
        "authorizationDays", "cashRounding", "disputeFee", "utcOffsetMinutes", "startDate", "apiVersion",
        "hasShopifyPayments", "refundFee", "locale", "address", "plan", "hasMarketDrivenShipping",
      ])
    let domain = try domain(fields.required("domain"))
    var shop = ShopConfiguration(domain: domain, currency: try fields.required("currency").currency())
    shop.name = try fields["name"]?.text() ?? shop.name
    shop.taxesIncluded = try fields["taxesIncluded"]?.flag() ?? false
    shop.taxShipping = try fields["taxShipping"]?.flag() ?? false
    shop.taxes = try fields["taxes"]?.list(tax) ?? []
    shop.orderNamePrefix = try fields["orderNamePrefix"]?.text() ?? shop.orderNamePrefix
    shop.firstOrderNumber =
      try fields["firstOrderNumber"]?.count(1...1_000_000_000) ?? shop.firstOrderNumber
    shop.idBase = try fields["idBase"]?.count(1...8_000_000_000_000_000_000) ?? shop.idBase
    if let locations = try fields["locations"]?.texts(), !locations.isEmpty { shop.locations = locations }
    shop.products = try fields["products"]?.list(product) ?? []
    if let rates = fields["presentmentRates"] { shop.presentmentRates = try presentmentRates(rates) }
    if let fee = try fields["paymentFee"]?.fields(
      "a payment fee", ["percent", "fixed", "rateName", "flatName"])
    {
      shop.paymentFee = (try fee.required("percent").amount(), try fee.required("fixed").amount())
      shop.paymentFeeNames = ShopConfiguration.FeeNames(
        rate: try fee["rateName"]?.text(), flat: try fee["flatName"]?.text())
    }
    shop.payoutDays = try fields["payoutDays"]?.count(0...365) ?? shop.payoutDays
    shop.authorizationDays = try fields["authorizationDays"]?.count(1...365) ?? shop.authorizationDays
    shop.disputeFee = try fields["disputeFee"]?.amount() ?? shop.disputeFee
    shop.cashRounding = try fields["cashRounding"]?.amount()
    shop.utcOffsetMinutes = try fields["utcOffsetMinutes"]?.count(-720...840) ?? shop.utcOffsetMinutes
    shop.startDate = try fields["startDate"]?.moment() ?? shop.startDate
    shop.apiVersion = try fields["apiVersion"]?.text() ?? shop.apiVersion
    shop.refundFee = try fields["refundFee"]?.amount() ?? shop.refundFee
    shop.locale = try fields["locale"]?.text() ?? shop.locale
    shop.hasShopifyPayments = try fields["hasShopifyPayments"]?.flag() ?? shop.hasShopifyPayments
    if let value = fields["address"] { shop.address = try address(value) }
    if let plan = try fields["plan"]?.fields("a plan", ["name", "isForDevelopment", "isPlus"]) {
      shop.plan.name = try plan.required("name").text()
      shop.plan.isForDevelopment = try plan["isForDevelopment"]?.flag() ?? false
      shop.plan.isPlus = try plan["isPlus"]?.flag() ?? false
    }
    shop.hasMarketDrivenShipping =
      try fields["hasMarketDrivenShipping"]?.flag() ?? shop.hasMarketDrivenShipping
    return shop
  }

  private static func domain(_ value: StepValue) throws(StepJSONError) -> String {
    let text = try value.text()
    let isName = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    }
    guard isName, text.hasSuffix(".myshopify.com"), text.utf8.count <= 200 else {
      throw value.refuse("a domain such as \"lab.myshopify.com\"")
    }
    return text
  }

  private static func presentmentRates(
    _ value: StepValue
  ) throws(StepJSONError) -> [CurrencyCode: ExactDecimal] {
    guard let members = value.value.objectValue else {
      throw value.refuse("an object of rates by currency, such as {\"USD\": \"1.0842\"}")
    }
    var rates: [CurrencyCode: ExactDecimal] = [:]
    for member in members {
      let path = "\(value.path).\(member.name)"
      let currency = try StepValue(value: .string(member.name), path: path).currency()
      let rate = StepValue(value: member.value, path: path)
      let amount = try rate.amount()
      guard amount > .zero, amount <= 1_000_000 else { throw rate.refuse("a rate above 0, at most 1000000") }
      rates[currency] = amount
    }
    return rates
  }
}
