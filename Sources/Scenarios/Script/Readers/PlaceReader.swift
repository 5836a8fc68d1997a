import CommerceTypes

/// Reads `place` with its lines, discounts, shipping and payment.
struct PlaceReader {
  /// As many as the lab plays in reasonable time.
  static let mostLines = 500

  let names: ScenarioNames

  func read(_ main: YAMLValue, _ map: YAMLMapping) -> PlaceStep? {
    let allowed: Set = ["order", "email", "customer", "ship_to", "bill_to", "currency", "tax_exempt"]
    guard let fields = main.mapping("place", allowed: allowed) else { return nil }
    let order = fields.required("order").flatMap(newOrder)
    let email = fields.required("email").flatMap(email)
    let customer = fields["customer"]?.mapping("a customer", allowed: ["first_name", "last_name"])
    let first = customer?.required("first_name")?.text("a first name")
    let last = customer?.required("last_name")?.text("a last name")
    let address = fields.required("ship_to").flatMap(address)
    let billing = fields["bill_to"].flatMap(self.address)
    let lines = map.required("lines")?.list("lines", atLeast: 1).flatMap { lines in
      if lines.count > Self.mostLines {
        map["lines"]?.problem("an order has at most \(Self.mostLines) lines, found \(lines.count)")
        return [PlaceStep.Line]?.none
      }
      return lines.compactMap(line)
    }
    let discounts = map["discounts"]?.list("discounts")?.compactMap(discount) ?? []
    let shipping =
      map["shipping"].map { value in
        value.isList ? value.list("shipping lines", atLeast: 1) ?? [] : [value]
      }?.compactMap(shipping) ?? []
    let payments =
      map["paid"].map { value in
        value.isList ? value.list("payments", atLeast: 1) ?? [] : [value]
      }?.compactMap(payment) ?? []
    let currency = fields["currency"].flatMap(currency)
    let isExempt = fields["tax_exempt"].map { $0.boolean() } ?? false
    let tip = map["tip"].map { $0.decimal() }
    let fees = map["fees"]?.list("fees", atLeast: 1)?.compactMap(fee) ?? []
    guard let webhooks = StepReader.webhooks(map), let order, let email, let address, let lines, let isExempt
    else { return nil }
    return PlaceStep(
      order: order, email: email, firstName: first ?? Self.capitalised(email), lastName: last ?? "Tester",
      shipTo: address, billTo: billing, lines: lines, discounts: discounts, shipping: shipping,
      payments: payments, currency: currency, tip: tip ?? nil, fees: fees, isTaxExempt: isExempt,
      webhooks: webhooks)
  }

  /// `ada@example.com` → `Ada`.
  private static func capitalised(_ email: String) -> String {
    let local = email.prefix { $0 != "@" }
    return local.prefix(1).uppercased() + local.dropFirst()
  }

  private func newOrder(_ value: YAMLValue) -> String? {
    guard let name = value.text("the order's name") else { return nil }
    guard name.hasPrefix("#"), name.count > 1 else {
      value.problem("an order's name begins with '#', as in \"#1001\"; quote it, or YAML reads a comment")
      return nil
    }
    guard names.orders.insert(name).inserted else {
      value.problem("the order \(name) is placed already")
      return nil
    }
    return name
  }

  private func email(_ value: YAMLValue) -> String? {
    guard let text = value.text("an e-mail address") else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      value.problem("'\(text)' is not an e-mail address")
      return nil
    }
    names.emails.insert(text)
    return text
  }

  func address(_ value: YAMLValue) -> AddressScript? {
    let allowed: Set = ["name", "address1", "city", "zip", "province", "country"]
    guard let map = value.mapping("an address", allowed: allowed) else { return nil }
    let country = map.required("country").flatMap { value -> String? in
      guard let text = value.text("a country code") else { return nil }
      guard text.count == 2, text.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
        value.problem("'\(text)' is not a country code; write two capitals, as in DE")
        return nil
      }
      return text
    }
    let address = AddressScript(
      name: map["name"]?.text(), address1: map["address1"]?.text(), city: map["city"]?.text(),
      zip: map["zip"]?.text(), province: map["province"]?.text(), country: country ?? "")
    return country == nil ? nil : address
  }

  func line(_ value: YAMLValue) -> PlaceStep.Line? {
    let allowed: Set = ["sku", "quantity", "price", "tax", "discount", "duty"]
    guard let map = value.mapping("a line", allowed: allowed) else { return nil }
    let duty = map["duty"].map { $0.decimal() }
    let sku = map.required("sku").flatMap(names.sku)
    let quantity = map.required("quantity")?.integer("a number of units", in: 1...1_000_000)
    let price = map.required("price")?.decimal()
    let taxes = map["tax"].map { $0.list("taxes")?.compactMap(tax) }
    let discount = map["discount"].flatMap(ownDiscount)
    guard let sku, let quantity, let price else { return nil }
    return PlaceStep.Line(
      sku: sku, quantity: quantity, price: price, taxes: taxes ?? nil, discount: discount,
      duty: duty ?? nil, position: value.position)
  }

  private func tax(_ value: YAMLValue) -> TaxScript? {
    ShopReader.tax(value, isOrder: true).map {
      TaxScript(title: $0.tax.title, rate: $0.tax.rate, channelLiable: $0.channelLiable)
    }
  }

  private func discount(_ value: YAMLValue) -> DiscountScript? {
    let allowed: Set = ["code", "title", "amount", "percent", "each", "skus"]
    guard let map = value.mapping("a discount", allowed: allowed) else { return nil }
    let code = map["code"]?.text("a code")
    let title = map["title"]?.text("a title")
    if map["code"] == nil, map["title"] == nil { map.problem("a discount lacks 'code' or 'title'") }
    let skus = map["skus"].map { $0.list("SKUs", atLeast: 1)?.compactMap(names.sku) }
    guard let amount = discountValue(map) else { return nil }
    return DiscountScript(
      code: code, title: title, value: amount, skus: skus ?? nil, position: value.position)
  }

  /// The discount of one line or of the shipping alone.
  private func ownDiscount(_ value: YAMLValue) -> DiscountValue? {
    value.mapping("a discount", allowed: ["amount", "percent"]).flatMap(discountValue)
  }

  private func discountValue(_ map: YAMLMapping) -> DiscountValue? {
    switch (map["amount"], map["percent"], map["each"]) {
    case (let amount?, nil, nil): return amount.decimal().map { .amount($0) }
    case (nil, let percent?, nil): return percent.decimal("a percentage").map { .percent($0) }
    case (nil, nil, let each?): return each.decimal("an amount off each unit").map { .each($0) }
    default:
      map.problem("a discount has one of 'amount', 'percent' and 'each'")
      return nil
    }
  }

  func shipping(_ value: YAMLValue) -> PlaceStep.Shipping? {
    guard let map = value.mapping("shipping", allowed: ["title", "price", "tax", "discount"]) else {
      return nil
    }
    let title = map.required("title")?.text("a title")
    let price = map.required("price")?.decimal()
    let taxes = map["tax"].map { $0.list("taxes")?.compactMap(tax) }
    let discount = map["discount"].flatMap(ownDiscount)
    guard let title, let price else { return nil }
    return PlaceStep.Shipping(title: title, price: price, taxes: taxes ?? nil, discount: discount)
  }

  private func payment(_ value: YAMLValue) -> PlaceStep.Payment? {
    let allowed: Set = ["gateway", "amount", "authorized", "gift_card"]
    guard let map = value.mapping("a payment", allowed: allowed) else { return nil }
    let card = map["gift_card"].flatMap(names.giftCard)
    let gateway =
      map["gift_card"] == nil
      ? map.required("gateway").flatMap(names.gateway) : "gift_card"
    if let value = map["gateway"], map["gift_card"] != nil {
      value.problem("a gift card is a gateway of its own; leave 'gateway' out")
    }
    let amount = map["amount"].map { $0.decimal() }
    let isAuthorization = map["authorized"].map { $0.boolean() } ?? false
    guard let gateway, let isAuthorization else { return nil }
    return PlaceStep.Payment(
      gateway: gateway, amount: amount ?? nil, isAuthorization: isAuthorization, giftCard: card)
  }

  private func fee(_ value: YAMLValue) -> PlaceStep.Fee? {
    guard let map = value.mapping("a fee", allowed: ["name", "amount"]) else { return nil }
    let name = map.required("name")?.text("the fee's name")
    let amount = map.required("amount")?.decimal()
    guard let name, let amount else { return nil }
    return PlaceStep.Fee(name: name, amount: amount)
  }

  private func currency(_ value: YAMLValue) -> CurrencyCode? {
    guard let currency = ProfileReader.currency(value) else { return nil }
    let known = [names.shop.currency] + names.shop.presentment.map(\.currency)
    guard known.contains(currency) else {
      value.problem(
        "the shop \(names.shop.name) doesn't sell in \(currency); add it under presentment, with its rate")
      return nil
    }
    return currency
  }
}
