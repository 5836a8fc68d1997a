import CommerceTypes
import GraphQLLanguage

/// Reading an order, or a draft order, as REST writes it.
extension RESTWrites {
  func orderInput(_ given: RESTInput) throws(RESTAnswer) -> OrderInput {
    guard let lines = given.objects("line_items"), !lines.isEmpty else {
      throw .invalid("line_items", "must have at least one line item")
    }
    var input = OrderInput(lines: [])
    for line in lines { input.lines.append(try lineInput(line, taxes: [])) }
    try readBuyer(given, into: &input)
    for shipping in given.objects("shipping_lines") ?? [] {
      input.shipping.append(try shippingInput(shipping, taxes: []))
    }
    for code in given.objects("discount_codes") ?? [] {
      try add(code, to: &input)
    }
    input.orderTaxes = try orderTaxes(given)
    input.transactions = try transactions(given)
    input.name = given.text("name")
    input.isTest = try given.bool("test") ?? false
    if let code = given.text("presentment_currency") ?? given.text("currency"), !code.isEmpty {
      input.presentmentCurrency = CurrencyCode(code)
    }
    given.ignore("presentment_currency", "currency")
    if let source = given.text("source_name") { input.sourceName = source } else { input.sourceName = "api" }
    if let included = try given.bool("taxes_included"), included != shop.configuration.taxesIncluded {
      throw .notSimulated("an order whose prices contain taxes other than the shop's do")
    }
    return input
  }

  /// What orders and drafts have in common beside their lines.
  func readBuyer(_ given: RESTInput, into input: inout OrderInput) throws(RESTAnswer) {
    if given.has("email") { input.email = given.text("email") }
    if given.has("phone") { input.phone = given.text("phone") }
    if given.has("note") { input.note = given.text("note") }
    if let tags = given.words("tags") { input.tags = tags }
    if let attributes = try attributes(given, "note_attributes") { input.attributes = attributes }
    if given.has("po_number") { input.poNumber = given.text("po_number") }
    if let exempt = try given.bool("tax_exempt") { input.taxExempt = exempt }
    if let address = try address(given.object("shipping_address")) { input.shippingAddress = address }
    if let address = try address(given.object("billing_address")) { input.billingAddress = address }
    if let customer = given.object("customer") { input.customer = try customerInput(customer, &input) }
  }

  /// A customer of the shop by id, or one as an order brings it.
  private func customerInput(_ given: RESTInput, _ input: inout OrderInput) throws(RESTAnswer)
    -> CustomerInput
  {
    if let id = try given.int("id") {
      guard let known = shop.customers[id] else { throw .invalid("customer", "does not exist") }
      guard known.email != nil else {
        throw .notSimulated("an order of a customer without an e-mail address")
      }
      try given.finishPart(unchanged: bodies(shop).customer(known))
      input.email = input.email ?? known.email
      return CustomerInput(
        email: known.email, firstName: known.firstName, lastName: known.lastName, phone: known.phone)
    }
    return CustomerInput(
      email: given.text("email"), firstName: given.text("first_name"), lastName: given.text("last_name"),
      phone: given.text("phone"))
  }

  /// A variant by its id, or a line of its own; `taxes` are those of a line that names none, nil the shop's.
  func lineInput(_ given: RESTInput, taxes: [TaxInput]?) throws(RESTAnswer) -> OrderLineInput {
    guard let quantity = try given.int("quantity") else {
      throw .invalid("line_items", "quantity is missing")
    }
    var line: OrderLineInput
    if let id = try given.int("variant_id") {
      guard let variant = shop.variants[id] else { throw .invalid("line_items", "variant does not exist") }
      guard let sku = variant.sku, shop.variant(sku: sku)?.id == id else {
        throw .notSimulated("an order of a variant without a SKU of its own")
      }
      line = OrderLineInput(sku: sku, quantity: quantity)
      given.ignore("title", "sku", "product_id", "name", "vendor", "variant_title")
    } else {
      let title = try given.needed("title")
      line = OrderLineInput(
        sku: SKU(given.text("sku") ?? ""), quantity: quantity, customTitle: title)
      given.ignore("product_id")
    }
    line.price = try given.decimal("price")
    line.attributes = try attributes(given, "properties") ?? []
    line.taxes = try taxLines(given) ?? taxes
    if try given.bool("taxable") == false { line.taxes = [] }
    given.ignore("requires_shipping", "fulfillment_service", "grams", "gift_card")
    return line
  }

  func shippingInput(_ given: RESTInput, taxes: [TaxInput]?) throws(RESTAnswer) -> ShippingInput {
    guard let price = try given.decimal("price") else { throw .invalid("shipping_lines", "price is missing") }
    given.ignore("code", "source", "custom", "handle")
    return ShippingInput(title: try given.needed("title"), price: price, taxes: try taxLines(given) ?? taxes)
  }

  /// Taxes by title and rate; their amounts are computed.
  private func taxLines(_ given: RESTInput) throws(RESTAnswer) -> [TaxInput]? {
    guard let lines = given.objects("tax_lines") else { return nil }
    var taxes: [TaxInput] = []
    for line in lines {
      guard let rate = try line.decimal("rate") else { throw .invalid("tax_lines", "rate is missing") }
      line.ignore("price")
      taxes.append(
        TaxInput(
          title: try line.needed("title"), rate: TaxRate(fraction: rate),
          channelLiable: try line.bool("channel_liable")))
    }
    return taxes
  }

  private func orderTaxes(_ given: RESTInput) throws(RESTAnswer) -> [OrderTaxInput] {
    var taxes: [OrderTaxInput] = []
    for line in given.objects("tax_lines") ?? [] {
      guard let rate = try line.decimal("rate"), let amount = try line.decimal("price") else {
        throw .invalid("tax_lines", "rate and price are needed")
      }
      taxes.append(
        OrderTaxInput(
          title: try line.needed("title"), rate: TaxRate(fraction: rate), amount: amount,
          channelLiable: try line.bool("channel_liable")))
    }
    return taxes
  }

  private func add(_ given: RESTInput, to input: inout OrderInput) throws(RESTAnswer) {
    let code = try given.needed("code")
    guard let amount = try given.decimal("amount") else {
      throw .invalid("discount_codes", "amount is missing")
    }
    switch given.text("type") ?? "fixed_amount" {
    case "percentage": input.discounts.append(DiscountInput(.code(code), .percentage(amount)))
    case "fixed_amount": input.discounts.append(DiscountInput(.code(code), .fixed(amount)))
    case "shipping":
      guard !input.shipping.isEmpty else { throw .invalid("discount_codes", "there is no shipping line") }
      input.shipping[0].discounts.append(DiscountInput(.code(code), .fixed(amount)))
    default: throw .invalid("discount_codes", "type is unknown")
    }
  }

  /// The payments, or what `financial_status` says of the whole amount.
  private func transactions(_ given: RESTInput) throws(RESTAnswer) -> [TransactionInput] {
    let status = given.text("financial_status")
    var made: [TransactionInput] = []
    for each in given.objects("transactions") ?? [] {
      made.append(
        TransactionInput(
          gateway: each.text("gateway") ?? "manual",
          kind: TransactionKind(rawValue: try each.needed("kind").uppercased()),
          amount: try each.decimal("amount"),
          status: TransactionStatus(rawValue: (each.text("status") ?? "success").uppercased())))
      each.ignore("currency", "source", "processed_at")
    }
    guard made.isEmpty else { return made }
    switch status {
    case nil, "": return []
    case "paid": return [TransactionInput(gateway: "manual")]
    case "pending": return [TransactionInput(gateway: "manual", status: .pending)]
    case "authorized": return [TransactionInput(gateway: "manual", kind: .authorization)]
    case let other: throw .notSimulated("an order made as \(other ?? "")")
    }
  }

  /// Names and values; nil when there are none given.
  func attributes(_ given: RESTInput, _ name: String) throws(RESTAnswer) -> [CustomAttribute]? {
    guard let value = given.json(name) else { return nil }
    if let members = value.objectValue {
      return members.map { CustomAttribute(key: $0.name, value: Self.shown($0.value)) }
    }
    return (value.arrayValue ?? []).map {
      CustomAttribute(key: Self.shown($0["name"] ?? .null), value: Self.shown($0["value"] ?? .null))
    }
  }

  private static func shown(_ value: JSONValue) -> String {
    value.stringValue ?? (value.isNull ? "" : value.description)
  }

  /// An address; nil when none is given.
  func address(_ given: RESTInput?) throws(RESTAnswer) -> MailingAddress? {
    guard let given else { return nil }
    let country = given.text("country_code") ?? given.text("country")
    let province = given.text("province_code") ?? given.text("province")
    for (name, code) in [("country", country), ("province", province)] where (code?.count ?? 2) > 3 {
      throw .notSimulated("an address by its \(name)'s name, give its code")
    }
    given.ignore(
      "name", "country", "country_name", "province", "latitude", "longitude", "default", "customer_id")
    return MailingAddress(
      firstName: given.text("first_name"), lastName: given.text("last_name"), company: given.text("company"),
      address1: given.text("address1"), address2: given.text("address2"), city: given.text("city"),
      zip: given.text("zip"), country: country.map { CountryCode($0) }, provinceCode: province,
      phone: given.text("phone"))
  }
}
