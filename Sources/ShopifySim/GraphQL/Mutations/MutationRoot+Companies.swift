import CommerceTypes
import GraphQLLanguage
import HashTreeCollections

/// Mutations of companies and their contacts.
extension MutationRoot {
  func companyCreate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let given = input.object("input")
    let company = given?.object("company")
    let name = company?.text("name") ?? ""
    let note = company?.text("note")
    let externalID = company?.text("externalId")
    let contact = given?.object("companyContact").map { ContactFields($0) }
    let location = given?.object("companyLocation")
    let place = try LocationFields.read(location)
    try input.finish()
    guard name.contains(where: { !$0.isWhitespace }) else {
      return refused(field, ["input", "company", "name"], "Name can't be blank", "BLANK")
    }
    if let externalID, isTaken(externalID) {
      return refused(
        field, ["input", "company", "externalId"], "External id has already been taken.", "TAKEN")
    }
    do throws(ShopError) {
      let id = try store.change { shop throws(ShopError) in
        var happenings: [Happening] = []
        var company = Company(
          id: shop.nextID(), name: name, externalID: externalID, note: note, contacts: [], locations: [],
          createdAt: shop.now, updatedAt: shop.now)
        shop.makeRoles(of: &company)
        if let contact { happenings += try shop.add(contact, to: &company) }
        if let place { company.locations.append(place.location(id: shop.nextID(), of: name)) }
        return (company.id, happenings + shop.keep(company, isNew: true))
      }
      return PayloadObject(field, ["company": object(GID("Company", id))])
    } catch {
      return refused(field, ["input", "companyContact"], error.message, "INVALID")
    }
  }

  func companyUpdate(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let gid = try input.id("companyId", "Company")
    let given = input.object("input")
    let (name, note) = (given?.text("name"), given?.text("note"))
    let externalID = given?.text("externalId")
    try input.finish()
    guard let gid, let known = store.shop.companies[gid.number] else {
      return refused(field, ["companyId"], "The company doesn't exist.", "RESOURCE_NOT_FOUND")
    }
    if let name, !name.contains(where: { !$0.isWhitespace }) {
      return refused(field, ["input", "name"], "Name can't be blank", "BLANK")
    }
    if let externalID, externalID != known.externalID, isTaken(externalID) {
      return refused(field, ["input", "externalId"], "External id has already been taken.", "TAKEN")
    }
    return done(field, known) { company, _ in
      company.name = name ?? company.name
      company.note = note ?? company.note
      company.externalID = externalID ?? company.externalID
    }
  }

  func companyAssignCustomerAsContact(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let companyGID = try input.id("companyId", "Company")
    let customerGID = try input.id("customerId", "Customer")
    try input.finish()
    guard let company = companyGID.flatMap({ store.shop.companies[$0.number] }) else {
      return refused(field, ["companyId"], "The company doesn't exist.", "RESOURCE_NOT_FOUND")
    }
    guard let customer = customerGID.flatMap({ store.shop.customers[$0.number] }) else {
      return refused(field, ["customerId"], "The customer doesn't exist.", "RESOURCE_NOT_FOUND")
    }
    guard customer.email != nil else {
      return refused(field, ["customerId"], "The customer must have an email address.", "INVALID_INPUT")
    }
    guard !company.contacts.contains(where: { $0.customerID == customer.id }) else {
      return refused(
        field, ["customerId"], "Customer is already associated with a company contact.", "INVALID_INPUT")
    }
    var made = 0
    _ = done(field, company) { company, shop in
      made = shop.nextID()
      company.contacts.append(
        Company.Contact(id: made, customerID: customer.id, isMain: false, createdAt: shop.now))
    }
    return PayloadObject(field, ["companyContact": object(GID("CompanyContact", made))])
  }

  func companyAssignMainContact(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let companyGID = try input.id("companyId", "Company")
    let contactGID = try input.id("companyContactId", "CompanyContact")
    try input.finish()
    guard let company = companyGID.flatMap({ store.shop.companies[$0.number] }) else {
      return refused(field, ["companyId"], "The company doesn't exist.", "RESOURCE_NOT_FOUND")
    }
    guard let contact = company.contacts.first(where: { $0.gid == contactGID }) else {
      return refused(
        field, ["companyContactId"], "The company contact doesn't exist.", "RESOURCE_NOT_FOUND")
    }
    return done(field, company) { company, _ in
      for index in company.contacts.indices {
        company.contacts[index].isMain = company.contacts[index].id == contact.id
      }
    }
  }

  func companyContactAssignRole(_ field: CollectedField) throws(ExecutionError) -> PayloadObject {
    let input = MutationInput(field)
    let contactGID = try input.id("companyContactId", "CompanyContact")
    let roleGID = try input.id("companyContactRoleId", "CompanyContactRole")
    let locationGID = try input.id("companyLocationId", "CompanyLocation")
    try input.finish()
    guard let contact = contactGID.flatMap({ reading.companyContact($0.number) }) else {
      return refused(
        field, ["companyContactId"], "The company contact doesn't exist.", "RESOURCE_NOT_FOUND")
    }
    let company = contact.company
    guard let role = company.roles.first(where: { $0.gid == roleGID }) else {
      return refused(
        field, ["companyContactRoleId"], "The company contact role doesn't exist.", "RESOURCE_NOT_FOUND")
    }
    guard let location = company.locations.first(where: { $0.gid == locationGID }) else {
      return refused(
        field, ["companyLocationId"], "The company location doesn't exist.", "RESOURCE_NOT_FOUND")
    }
    let isTaken = company.roleAssignments.contains {
      $0.contactID == contact.contact.id && $0.locationID == location.id
    }
    guard !isTaken else {
      return refused(
        field, nil, "Company contact has already been assigned a role in that company location.",
        "LIMIT_REACHED")
    }
    var made: Company.RoleAssignment?
    _ = done(field, company) { company, shop in
      made = shop.assign(role.id, to: contact.contact.id, at: location.id, of: &company)
    }
    return PayloadObject(
      field, ["companyContactRoleAssignment": made.map { object($0.gid) } ?? .null])
  }

  /// Changes a company that is known to be there; answers `company`.
  func done(
    _ field: CollectedField, _ known: Company, _ change: (inout Company, inout Shop) -> Void
  ) -> PayloadObject {
    do throws(ShopError) {
      try store.change { shop throws(ShopError) in
        var company = shop.companies[known.id] ?? known
        change(&company, &shop)
        return ((), shop.keep(company))
      }
      return PayloadObject(field, ["company": object(known.gid)])
    } catch {
      return refused(field, nil, error.message, "INTERNAL_ERROR")
    }
  }

  func refused(
    _ field: CollectedField, _ path: [String]?, _ message: String, _ code: String
  ) -> PayloadObject {
    PayloadObject(field, refused: [UserErrorObject(field: path, message: message, code: code)])
  }

  private func isTaken(_ externalID: String) -> Bool {
    store.shop.companies.contains { $0.externalID == externalID }
  }
}

extension MutationRoot {
  /// A company's contact as an input has it.
  struct ContactFields {
    var fields = CustomerChange.Fields()
    let title: String?

    init(_ input: MutationInput) {
      fields.email = input.text("email")
      fields.firstName = input.text("firstName")
      fields.lastName = input.text("lastName")
      fields.phone = input.text("phone")
      fields.locale = input.text("locale")
      title = input.text("title")
    }
  }
}

extension Shop {
  /// Makes the contact's customer, or takes the one with that e-mail address; the first contact is the main one.
  mutating func add(
    _ contact: MutationRoot.ContactFields, to company: inout Company
  ) throws(ShopError) -> [Happening] {
    var happenings: [Happening] = []
    var customer = contact.fields.email.flatMap { self.customer(email: $0) }
    if customer == nil {
      happenings = try create(contact.fields, place: "company \(company.name)")
      customer = customers.last
    }
    guard let customer else { return happenings }
    company.contacts.append(
      Company.Contact(
        id: nextID(), customerID: customer.id, isMain: company.contacts.isEmpty, title: contact.title,
        createdAt: now))
    return happenings
  }
}
