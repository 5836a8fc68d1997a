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
    company.note = input.note ?? company.note
    let location = location(of: input, known: company.locations.first)
    if company.locations.isEmpty {
      company.locations = [location]
    } else {
      company.locations[0] = location
    }
    if let email = input.contact {
      try makeMain(email, title: input.contactTitle, of: &company, place: place)
    }
    if let role = input.contactRole { try give(role: role, at: location.id, of: &company, place: place) }
    for metafield in input.metafields { set(metafield, in: &company.metafields) }
    return keep(company, isNew: known == nil)
  }

  /// Stores a company, and tells of it.
  mutating func keep(_ company: Company, isNew: Bool = false) -> [Happening] {
    var company = company
    if let old = companies[company.id], old.name != company.name, companyIDs[old.name] == old.id {
      companyIDs[old.name] = nil
    }
    company.updatedAt = now
    companies[company.id] = company
    for location in company.locations { companyIDsByLocation[location.id] = company.id }
    for contact in company.contacts { companyIDsByContact[contact.id] = company.id }
    companyIDs[company.name] = company.id
    let topic: WebhookTopic = isNew ? .companiesCreate : .companiesUpdate
    return [Happening(topic: topic, resource: .company(company.id))]
  }

  private mutating func location(of input: CompanyChange, known: CompanyLocation?) -> CompanyLocation {
    lean(on: .companyLocation)
    var location =
      known
      ?? CompanyLocation(
        id: nextID(), name: input.name, externalID: nil, billingAddress: nil, shippingAddress: nil,
        taxExempt: false, taxExemptions: [], taxRegistrationID: nil, paymentDueInDays: nil)
    location.name = input.location ?? location.name
    location.billingAddress = input.address ?? location.billingAddress
    location.shippingAddress = input.address ?? location.shippingAddress
    location.phone = input.phone ?? location.phone
    location.taxExempt = input.taxExempt
    location.taxExemptions = input.taxExemptions
    location.taxRegistrationID = input.taxRegistrationID ?? location.taxRegistrationID
    location.paymentDueInDays = input.paymentDueInDays
    return location
  }

  private mutating func makeMain(
    _ email: String, title: String?, of company: inout Company, place: String
  ) throws(ShopError) {
    guard let customer = customer(email: email) else {
      throw Self.unknownCustomer(email, place: place)
    }
    if !company.contacts.contains(where: { $0.customerID == customer.id }) {
      company.contacts.append(
        Company.Contact(id: nextID(), customerID: customer.id, isMain: false, createdAt: now))
    }
    for index in company.contacts.indices {
      company.contacts[index].isMain = company.contacts[index].customerID == customer.id
      if company.contacts[index].isMain, let title { company.contacts[index].title = title }
    }
  }

  /// Gives the main contact a role at a location; a role that they have there already stays.
  private mutating func give(
    role name: String, at locationID: Int, of company: inout Company, place: String
  ) throws(ShopError) {
    guard let contact = company.contacts.first(where: \.isMain) else {
      throw Self.noMainContact(company.name, place: place)
    }
    let name = try checkedWord(name, of: Company.ContactRole.names, place: place)
    makeRoles(of: &company)
    guard let role = company.roles.first(where: { $0.name == name }) else { return }
    assign(role.id, to: contact.id, at: locationID, of: &company)
  }

  mutating func makeRoles(of company: inout Company) {
    guard company.roles.isEmpty else { return }
    lean(on: .companyRoles)
    company.roles = Company.ContactRole.names.map { Company.ContactRole(id: nextID(), name: $0) }
  }

  /// The assignment of a role, made or known.
  @discardableResult
  mutating func assign(
    _ roleID: Int, to contactID: Int, at locationID: Int, of company: inout Company
  ) -> Company.RoleAssignment {
    if let known = company.roleAssignments.first(where: {
      $0.roleID == roleID && $0.contactID == contactID && $0.locationID == locationID
    }) {
      return known
    }
    let assignment = Company.RoleAssignment(
      id: nextID(), contactID: contactID, roleID: roleID, locationID: locationID, createdAt: now)
    company.roleAssignments.append(assignment)
    return assignment
  }

  /// Who buys for the company that an order names: its main contact, for its location.
  func purchasingCompany(named name: String, place: String) throws(ShopError) -> PurchasingCompany {
    guard let company = company(named: name), let location = company.locations.first else {
      throw ShopError(
        code: .unknownCompany, message: "Company \(name) does not exist", place: place,
        remedy: "create it first")
    }
    guard let contact = company.contacts.first(where: \.isMain) else {
      throw Self.noMainContact(name, place: place)
    }
    return PurchasingCompany(companyID: company.id, contactID: contact.id, locationID: location.id)
  }

  private static func noMainContact(_ name: String, place: String) -> ShopError {
    ShopError(
      code: .noContact, message: "Company \(name) has no main contact", place: place,
      remedy: "give the company a contact who buys for it")
  }
}

extension Behaviour {
  static let companyLocation = Behaviour(
    "company.location", .assumed,
    "A company that a step makes has one location with one address for bills and goods; only companies/create and companies/update are sent for it, its locations and its contacts."
  )
  static let companyRoles = Behaviour(
    "company.roles", .assumed,
    "A company has the contact roles Location admin and Ordering only from the first time one is needed.")
}
