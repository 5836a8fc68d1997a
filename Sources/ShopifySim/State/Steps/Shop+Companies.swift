import HashTreeCollections

/// Companies.
extension Shop {
  public func company(named name: String) -> Company? { companyIDs[name].flatMap { companies[$0] } }

  mutating func change(_ input: CompanyChange) throws(ShopError) -> [Happening] {
    let place = "company \(input.name)"
    _ = try checkedTitle(input.name, place: place)
    try check(taxExemptions: input.taxExemptions, place: place)
    if let days = input.paymentDueInDays, !(0...3650).contains(days) {
      throw ShopError(
        code: .invalidQuantity, message: "\(days) is not a number of days until payment", place: place,
        remedy: "give 0 to 3650 days")
    }
    let known = company(named: input.name)
    var company =
      known
      ?? Company(
        id: nextID(), name: input.name, externalID: nil, note: nil, contacts: [], locations: [],
        createdAt: now, updatedAt: now)
    company.externalID = input.externalID ?? company.externalID
    company.locations = [location(of: input, known: company.locations.first)]
    if let email = input.contact { try makeMain(email, of: &company, place: place) }
    company.updatedAt = now
    companies[company.id] = company
    companyIDs[company.name] = company.id
    let topic: WebhookTopic = known == nil ? .companiesCreate : .companiesUpdate
    return [Happening(topic: topic, resource: .company(company.id))]
  }

  private mutating func location(of input: CompanyChange, known: CompanyLocation?) -> CompanyLocation {
    lean(on: .companyLocation)
    return CompanyLocation(
      id: known?.id ?? nextID(), name: input.location ?? known?.name ?? input.name,
      externalID: known?.externalID, billingAddress: input.address ?? known?.billingAddress,
      shippingAddress: input.address ?? known?.shippingAddress, taxExempt: input.taxExempt,
      taxExemptions: input.taxExemptions,
      taxRegistrationID: input.taxRegistrationID ?? known?.taxRegistrationID,
      paymentDueInDays: input.paymentDueInDays)
  }

  private mutating func makeMain(_ email: String, of company: inout Company, place: String) throws(ShopError)
  {
    guard let customer = customer(email: email) else {
      throw Self.unknownCustomer(email, place: place)
    }
    if !company.contacts.contains(where: { $0.customerID == customer.id }) {
      company.contacts.append(Company.Contact(id: nextID(), customerID: customer.id, isMain: false))
    }
    for index in company.contacts.indices {
      company.contacts[index].isMain = company.contacts[index].customerID == customer.id
    }
  }

  /// Who buys for the company that an order names: its main contact, for its location.
  func purchasingCompany(named name: String, place: String) throws(ShopError) -> PurchasingCompany {
    guard let company = company(named: name), let location = company.locations.first else {
      throw ShopError(
        code: .unknownCompany, message: "Company \(name) does not exist", place: place,
        remedy: "create it first")
    }
    guard let contact = company.contacts.first(where: \.isMain) else {
      throw ShopError(
        code: .noContact, message: "Company \(name) has no main contact", place: place,
        remedy: "give the company a contact who buys for it")
    }
    return PurchasingCompany(companyID: company.id, contactID: contact.id, locationID: location.id)
  }
}

extension Behaviour {
  static let companyLocation = Behaviour(
    "company.location", .assumed,
    "A company has one location with one address for bills and goods; only companies/create and companies/update are sent for it, its location and its contacts."
  )
}
