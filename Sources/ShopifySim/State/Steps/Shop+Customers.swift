import CommerceTypes
import HashTreeCollections

/// Customers.
extension Shop {
  mutating func change(_ input: CustomerChange) throws(ShopError) -> [Happening] {
    let place = "customer \(input.email ?? "without e-mail address")"
    if case .create(var fields) = input.action {
      fields.email = fields.email ?? input.email
      return try create(fields, place: place)
    }
    guard let customer = input.email.flatMap({ self.customer(email: $0) }) else {
      throw Self.unknownCustomer(input.email, place: place)
    }
    switch input.action {
    case .create: return []
    case .change(let fields): return try change(customer, fields, place: place)
    case .delete:
      return try delete(customer, place: place)
    case .credit(let text):
      guard let amount = ExactDecimal(text), amount > .zero else {
        throw ShopError(
          code: .invalidAmount, message: "A positive amount must be used to credit", place: place,
          remedy: "give an amount above zero")
      }
      try checkAmount(amount, "Credit", place: place)
      creditStore(customerID: customer.id, amount)
      return []
    }
  }

  /// Changes a customer and keeps them.
  mutating func change(
    _ customer: Customer, _ fields: CustomerChange.Fields, place: String
  ) throws(ShopError) -> [Happening] {
    var customer = customer
    try change(&customer, fields, place: place)
    customer.updatedAt = now
    customers[customer.id] = customer
    return [Happening(topic: .customersUpdate, resource: .customer(customer.id))]
  }

  static func unknownCustomer(_ email: String?, place: String) -> ShopError {
    ShopError(
      code: .unknownCustomer, message: "Customer does not exist", place: place,
      remedy: email.map { "create \($0) first" } ?? "name the customer by e-mail address")
  }

  /// Makes a customer; the happening names them.
  mutating func create(
    _ fields: CustomerChange.Fields, place: String
  ) throws(ShopError) -> [Happening] {
    let said = [fields.email, fields.firstName, fields.lastName, fields.phone].compactMap { $0 }
    guard said.contains(where: { !$0.isEmpty }) else {
      throw ShopError(
        code: .emptyCustomer, message: "A name, phone number, or email address must be present", place: place,
        remedy: "give one of them")
    }
    var customer = Customer(
      id: nextID(), email: nil, firstName: nil, lastName: nil, phone: nil, note: nil, tags: [],
      taxExempt: false, taxExemptions: [], state: "DISABLED", addresses: [], numberOfOrders: 0,
      lastOrderID: nil, metafields: [], createdAt: now, updatedAt: now, locale: configuration.locale)
    try change(&customer, fields, place: place)
    customers.append(customer)
    return [Happening(topic: .customersCreate, resource: .customer(customer.id))]
  }

  mutating func change(
    _ customer: inout Customer, _ fields: CustomerChange.Fields, place: String
  ) throws(ShopError) {
    if let email = fields.email { try give(email, to: &customer, place: place) }
    if let words = fields.taxExemptions { try check(taxExemptions: words, place: place) }
    customer.firstName = fields.firstName ?? customer.firstName
    customer.lastName = fields.lastName ?? customer.lastName
    customer.phone = fields.phone ?? customer.phone
    customer.note = fields.note ?? customer.note
    customer.tags = fields.tags ?? customer.tags
    customer.taxExempt = fields.taxExempt ?? customer.taxExempt
    customer.taxExemptions = fields.taxExemptions ?? customer.taxExemptions
    if let addresses = fields.addresses {
      customer.addresses = addresses.map { address in
        let known = customer.addresses.first { $0.address == address }
        return known ?? CustomerAddress(id: nextID(), address: address)
      }
    }
    try setMore(fields, of: &customer, place: place)
  }

  /// Account, consent and metafields.
  private mutating func setMore(
    _ fields: CustomerChange.Fields, of customer: inout Customer, place: String
  ) throws(ShopError) {
    if let state = fields.state {
      customer.state = try checkedWord(state, of: Self.customerStates, place: place)
    }
    if let tier = fields.predictedSpendTier {
      customer.predictedSpendTier = try checkedWord(tier, of: ["HIGH", "MEDIUM", "LOW"], place: place)
    }
    if let consent = fields.emailConsent { customer.emailConsent = try checked(consent, place: place) }
    if let consent = fields.smsConsent { customer.smsConsent = try checked(consent, place: place) }
    customer.locale = fields.locale ?? customer.locale
    customer.hasVerifiedEmail = fields.hasVerifiedEmail ?? customer.hasVerifiedEmail
    customer.multipassIdentifier = fields.multipassIdentifier ?? customer.multipassIdentifier
    customer.isOptedOutOfDataSale = fields.isOptedOutOfDataSale ?? customer.isOptedOutOfDataSale
    for metafield in fields.metafields ?? [] { set(metafield, in: &customer.metafields) }
  }

  private static let customerStates = ["DECLINED", "DISABLED", "ENABLED", "INVITED"]

  /// A consent in Shopify's words, given now when it doesn't say when.
  func checked(_ consent: MarketingConsent, place: String) throws(ShopError) -> MarketingConsent {
    var consent = consent
    consent.state = try checkedWord(consent.state, of: MarketingConsent.states, place: place)
    if let level = consent.optInLevel {
      consent.optInLevel = try checkedWord(level, of: MarketingConsent.levels, place: place)
    }
    consent.collectedFrom = try checkedWord(consent.collectedFrom, of: ["SHOPIFY", "OTHER"], place: place)
    consent.updatedAt = consent.updatedAt ?? now
    return consent
  }

  private mutating func give(_ email: String, to customer: inout Customer, place: String) throws(ShopError) {
    guard email.contains("@") else {
      throw ShopError(
        code: .invalidWord, message: "Email is invalid", place: place, remedy: "give an address with an @")
    }
    let key = email.lowercased()
    if let known = customerIDs[key], known != customer.id {
      throw ShopError(
        code: .duplicateEmail, message: "Email has already been taken", place: place,
        remedy: "give another address than \(email)")
    }
    if let old = customer.email { customerIDs[old.lowercased()] = nil }
    customer.email = email
    customerIDs[key] = customer.id
  }

  mutating func delete(_ customer: Customer, place: String) throws(ShopError) -> [Happening] {
    guard customer.numberOfOrders == 0 else {
      throw ShopError(
        code: .customerHasOrders, message: "Customer can't be deleted because they have associated orders",
        place: place, remedy: "delete a customer without orders")
    }
    guard !companies.contains(where: { $0.contacts.contains { $0.customerID == customer.id } }) else {
      throw ShopError(
        code: .customerHasOrders, message: "Customer can't be deleted because they buy for a company",
        place: place, remedy: "give the company another contact first")
    }
    customers[customer.id] = nil
    if let email = customer.email { customerIDs[email.lowercased()] = nil }
    return [Happening(topic: .customersDelete, resource: .deleted(customer.gid))]
  }
}
