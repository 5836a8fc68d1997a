import CommerceTypes

/// Who places an order, where it goes, and in which currency and on what terms it is paid.
extension Shop {
  /// What an order takes over from its buyer.
  struct Buyer {
    var email: String?
    var customerID: Int?
    var company: PurchasingCompany?
    var shippingAddress: MailingAddress?
    var billingAddress: MailingAddress?
    var isExempt = false
    var paymentDueInDays: Int?
  }

  mutating func buyer(of input: OrderInput, place: String) throws(ShopError) -> Buyer {
    var buyer = Buyer(email: input.email, shippingAddress: input.shippingAddress)
    var exemptions: [String] = []
    if let name = input.company {
      let purchaser = try purchasingCompany(named: name, place: place)
      buyer.company = purchaser
      let company = companies[purchaser.companyID]
      if let location = company?.locations.first(where: { $0.id == purchaser.locationID }) {
        lean(on: .companyBuys)
        buyer.isExempt = location.taxExempt
        exemptions = location.taxExemptions
        buyer.paymentDueInDays = location.paymentDueInDays
        buyer.shippingAddress = buyer.shippingAddress ?? location.shippingAddress
        buyer.billingAddress = location.billingAddress
      }
      buyer.customerID = company?.contacts.first { $0.id == purchaser.contactID }?.customerID
    } else {
      buyer.customerID = customerID(for: input)
    }
    if let customer = buyer.customerID.flatMap({ customers[$0] }) {
      buyer.email = buyer.email ?? customer.email
      buyer.isExempt = buyer.isExempt || customer.taxExempt
      exemptions += customer.taxExemptions
    }
    buyer.billingAddress = input.billingAddress ?? buyer.billingAddress ?? buyer.shippingAddress
    if exemptions.contains(where: { TaxExemption.holds($0, for: buyer.shippingAddress) }) {
      lean(on: .exemptionWords)
      buyer.isExempt = true
    }
    buyer.isExempt = buyer.isExempt || input.taxExempt
    if buyer.isExempt { lean(on: .taxExempt) }
    return buyer
  }

  func currencies(of input: OrderInput, place: String) throws(ShopError) -> CurrencyPair {
    guard let currency = input.presentmentCurrency, currency != configuration.currency else {
      return CurrencyPair(configuration.currency)
    }
    guard let rate = configuration.presentmentRates[currency], rate > .zero else {
      let known = configuration.presentmentRates.keys.map(\.rawValue).sorted().joined(separator: ", ")
      throw ShopError(
        code: .invalidCurrency, message: "Presentment currency \(currency) is not enabled on this shop",
        place: place,
        remedy: known.isEmpty ? "give the shop a rate for it" : "use \(known), or give it a rate")
    }
    return CurrencyPair(shop: configuration.currency, presentment: currency, rate: rate)
  }

  /// Net terms by their days; due on receipt for none.
  mutating func terms(_ days: Int, place: String) throws(ShopError) -> PaymentTerms {
    guard (0...3650).contains(days) else {
      throw ShopError(
        code: .invalidAmount, message: "Payment terms of \(days) days are not valid", place: place,
        remedy: "give 0 to 3650 days")
    }
    lean(on: .paymentTerms)
    return PaymentTerms(
      id: nextID(), name: days == 0 ? "Due on receipt" : "Net \(days)", dueInDays: days == 0 ? nil : days,
      type: days == 0 ? "RECEIPT" : "NET", issuedAt: now,
      dueAt: days == 0 ? nil : now.advanced(seconds: days * 86_400))
  }
}

extension ShopError.Code {
  /// The shop has no rate for the currency.
  public static let invalidCurrency = ShopError.Code(rawValue: "invalid-currency")
}

extension Behaviour {
  static let companyBuys = Behaviour(
    "order.company", .assumed,
    "An order for a company takes the addresses, exemptions and payment terms of its location and belongs to its "
      + "main contact, unless the order says otherwise.")
  static let taxExempt = Behaviour(
    "tax.exempt", .assumed,
    "An exempt order, customer or company location bears no taxes on lines, shipping, duties and fees; prices that "
      + "contain taxes stay as they are.")
  static let exemptionWords = Behaviour(
    "tax.exemptions", .assumed,
    "A TaxExemption word frees the whole order when it is shipped to the word's country and province, that of "
      + "reverse charge to any country of the European Union.")
  static let paymentTerms = Behaviour(
    "order.terms", .assumed,
    "Net terms fall due the agreed days after the order; zero days are due on receipt.")
}
