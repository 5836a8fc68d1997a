import GraphQLLanguage

/// Customers and their addresses made, changed and deleted.
extension RESTWrites {
  func customers(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    if write.method == "POST", write.path.isEmpty {
      let given = try write.input("customer")
      let fields = try fields(given)
      given.ignore("verified_email", "send_email_welcome", "send_email_invite")
      try given.finish()
      let after = try change("base") { shop throws(ShopError) in try shop.create(fields, place: "customer") }
      guard let made = after.customers.last else { throw .notFound }
      return .made("customer", bodies(after).customer(made))
    }
    guard let customer = write.id(0).flatMap({ shop.customers[$0] }) else { throw .notFound }
    switch (write.method, write.word(1), write.path.count) {
    case ("PUT", nil, 1):
      let given = try write.input("customer")
      let current = bodies(shop).customer(customer)
      let fields = try fields(given, unchanged: current)
      given.ignore("created_at", "updated_at")
      try given.finish(unchanged: current)
      let after = try change(customer, fields)
      return .found("customer", bodies(after).customer(after.customers[customer.id] ?? customer))
    case ("DELETE", nil, 1):
      _ = try change { shop throws(ShopError) in try shop.delete(customer, place: "customer \(customer.id)") }
      return .deleted
    case (_, "addresses", _): return try addresses(of: customer, write)
    case (_, "metafields", _):
      return try metafields(of: .customer(customer.id), customer.metafields, 2, write)
    default: return .notSimulated("\(write.method) customers/\(write.path.joined(separator: "/"))")
    }
  }

  private func change(_ customer: Customer, _ fields: CustomerChange.Fields) throws(RESTAnswer) -> Shop {
    try change { shop throws(ShopError) in
      try shop.change(customer, fields, place: "customer \(customer.id)")
    }
  }

  private func fields(
    _ given: RESTInput, unchanged current: JSONValue? = nil
  ) throws(RESTAnswer) -> CustomerChange.Fields {
    var fields = CustomerChange.Fields()
    fields.email = given.text("email")
    fields.firstName = given.text("first_name")
    fields.lastName = given.text("last_name")
    fields.phone = given.text("phone")
    fields.note = given.text("note")
    fields.tags = given.words("tags")
    fields.taxExempt = try given.bool("tax_exempt")
    fields.taxExemptions = given.texts("tax_exemptions")?.map { $0.uppercased() }
    if let list = given.json("addresses"), !RESTInput.same(list, current?["addresses"] ?? .null) {
      fields.addresses = []
      for each in given.objects("addresses") ?? [] {
        if let address = try address(each) { fields.addresses?.append(address) }
      }
    }
    return fields
  }

  /// Shopify's book of addresses; the first of the list is the default one.
  private func addresses(of customer: Customer, _ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    var list = customer.addresses.map(\.address)
    if write.method == "POST", write.path.count == 2 {
      guard let made = try address(input(of: write)) else { throw .missing("address") }
      guard !list.contains(made) else { throw .invalid("signature", "has already been taken") }
      list.append(made)
      return try told(customer, list, at: list.count - 1, status: 201)
    }
    guard let id = write.id(2), let index = customer.addresses.firstIndex(where: { $0.id == id }) else {
      throw .notFound
    }
    switch (write.method, write.word(3), write.path.count) {
    case ("PUT", nil, 3):
      let given = try input(of: write)
      guard let changed = try address(given) else { throw .missing("address") }
      let merged = Self.merged(changed, onto: list[index], given)
      if merged == list[index] { return try told(customer, list, at: index, status: 200) }
      let after = try change { shop throws(ShopError) in shop.changeAddress(id, of: customer.id, to: merged) }
      return try told(after, customer.id, id, status: 200)
    case ("PUT", "default", 4):
      list.insert(list.remove(at: index), at: 0)
      return try told(customer, list, at: 0, status: 200)
    case ("DELETE", nil, 3):
      guard index != 0 || list.count == 1 else {
        throw .invalid("base", "Cannot delete the customer's default address")
      }
      list.remove(at: index)
      var fields = CustomerChange.Fields()
      fields.addresses = list
      _ = try change(customer, fields)
      return .deleted
    default: return .notAcceptable
    }
  }

  private func input(of write: RESTWrite) throws(RESTAnswer) -> RESTInput {
    write.body["customer_address"] == nil ? try write.input("address") : try write.input("customer_address")
  }

  /// What was given over what was there.
  private static func merged(
    _ new: MailingAddress, onto old: MailingAddress, _ given: RESTInput
  ) -> MailingAddress {
    var address = new
    func keeps(_ names: String...) -> Bool { !names.contains { given.has($0) } }
    if keeps("first_name") { address.firstName = old.firstName }
    if keeps("last_name") { address.lastName = old.lastName }
    if keeps("company") { address.company = old.company }
    if keeps("address1") { address.address1 = old.address1 }
    if keeps("address2") { address.address2 = old.address2 }
    if keeps("city") { address.city = old.city }
    if keeps("zip") { address.zip = old.zip }
    if keeps("country_code", "country") { address.country = old.country }
    if keeps("province_code", "province") { address.provinceCode = old.provinceCode }
    if keeps("phone") { address.phone = old.phone }
    return address
  }

  private func told(
    _ customer: Customer, _ list: [MailingAddress], at index: Int, status: Int
  ) throws(RESTAnswer) -> RESTAnswer {
    var fields = CustomerChange.Fields()
    fields.addresses = list
    let after = try change(customer, fields)
    guard let id = after.customers[customer.id]?.addresses[index].id else { throw .notFound }
    return try told(after, customer.id, id, status: status)
  }

  private func told(_ shop: Shop, _ customerID: Int, _ id: Int, status: Int) throws(RESTAnswer) -> RESTAnswer
  {
    guard let customer = shop.customers[customerID],
      let entry = customer.addresses.first(where: { $0.id == id })
    else { throw .notFound }
    return RESTAnswer(status: status, body: ["customer_address": bodies(shop).bookEntry(entry, of: customer)])
  }
}

extension Shop {
  /// Changes an address of a customer's book, which keeps its id.
  mutating func changeAddress(_ id: Int, of customerID: Int, to address: MailingAddress) -> [Happening] {
    guard var customer = customers[customerID],
      let index = customer.addresses.firstIndex(where: { $0.id == id })
    else { return [] }
    customer.addresses[index].address = address
    customer.updatedAt = now
    customers[customerID] = customer
    return [Happening(topic: .customersUpdate, resource: .customer(customerID))]
  }
}
