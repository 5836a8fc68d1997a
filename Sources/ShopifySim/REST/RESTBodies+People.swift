import CommerceTypes
import GraphQLLanguage

/// Customers, companies and addresses as REST shows them; names of countries and provinces aren't simulated.
extension RESTBodies {
  func address(_ address: MailingAddress) -> JSONValue {
    .object(members(of: address) + [JSONMember("latitude", .null), JSONMember("longitude", .null)])
  }

  private func members(of address: MailingAddress) -> [JSONMember] {
    [
      JSONMember("first_name", form.text(address.firstName)),
      JSONMember("last_name", form.text(address.lastName)), JSONMember("company", form.text(address.company)),
      JSONMember("address1", form.text(address.address1)),
      JSONMember("address2", form.text(address.address2)),
      JSONMember("city", form.text(address.city)), JSONMember("zip", form.text(address.zip)),
      JSONMember("province_code", form.text(address.provinceCode)),
      JSONMember("country_code", form.text(address.country?.rawValue)),
      JSONMember("phone", form.text(address.phone)), JSONMember("name", form.text(address.name)),
    ]
  }

  /// An address of a customer's book.
  func bookEntry(_ entry: CustomerAddress, of customer: Customer) -> JSONValue {
    .object(
      [JSONMember("id", .integer(entry.id)), JSONMember("customer_id", .integer(customer.id))]
        + members(of: entry.address) + [
          JSONMember("default", .boolean(entry.id == customer.addresses.first?.id))
        ])
  }

  private func members(of customer: Customer) -> [JSONMember] {
    [
      JSONMember("id", .integer(customer.id)), JSONMember("admin_graphql_api_id", form.gid(customer.gid)),
      JSONMember("created_at", form.time(customer.createdAt)),
      JSONMember("updated_at", form.time(customer.updatedAt)),
      JSONMember("first_name", form.text(customer.firstName)),
      JSONMember("last_name", form.text(customer.lastName)), JSONMember("email", form.text(customer.email)),
      JSONMember("phone", form.text(customer.phone)), JSONMember("state", form.word(customer.state)),
      JSONMember("note", form.text(customer.note)),
      JSONMember("verified_email", .boolean(customer.hasVerifiedEmail)),
      JSONMember("multipass_identifier", form.text(customer.multipassIdentifier)),
      JSONMember("tax_exempt", .boolean(customer.taxExempt)),
      JSONMember("tax_exemptions", form.texts(customer.taxExemptions)),
      JSONMember("currency", form.shopCurrency),
      JSONMember(
        "default_address", customer.addresses.first.map { bookEntry($0, of: customer) } ?? .null),
    ]
  }

  /// The customer as an order shows them.
  func customer(of customer: Customer) -> JSONValue {
    .object(members(of: customer) + [JSONMember("tags", form.list(customer.tags))])
  }

  /// The customer as a webhook tells them, without counts and tags.
  func customerEvent(_ customer: Customer) -> JSONValue {
    .object(members(of: customer) + [JSONMember("addresses", addresses(of: customer))])
  }

  /// The customer as the read routes show them.
  func customer(_ customer: Customer) -> JSONValue {
    let last = customer.lastOrderID.flatMap { shop.order(id: $0) }
    return .object(
      members(of: customer) + [
        JSONMember("tags", form.list(customer.tags)), JSONMember("addresses", addresses(of: customer)),
        JSONMember("orders_count", .integer(customer.numberOfOrders)),
        JSONMember("last_order_id", form.id(customer.lastOrderID)),
        JSONMember("last_order_name", form.text(last?.name)),
        JSONMember("total_spent", form.money(shop.amountSpent(by: customer))),
      ])
  }

  private func addresses(of customer: Customer) -> JSONValue {
    .array(customer.addresses.map { bookEntry($0, of: customer) })
  }

  func company(_ company: Company) -> JSONValue {
    let main = company.contacts.first { $0.isMain }
    return [
      "admin_graphql_api_id": form.gid(company.gid), "name": .string(company.name),
      "note": form.text(company.note), "external_id": form.text(company.externalID),
      "main_contact_admin_graphql_api_id": main.map { form.gid($0.gid) } ?? .null,
      "created_at": form.time(company.createdAt), "updated_at": form.time(company.updatedAt),
      "customer_since": form.time(company.createdAt),
    ]
  }
}
