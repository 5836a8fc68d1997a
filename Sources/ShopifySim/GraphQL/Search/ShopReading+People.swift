import CommerceTypes
import GraphQLLanguage

/// Searching customers, companies, gift cards and fulfillment orders.
extension ShopReading {
  func customers(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try customerSearch(field)
    let keys: [SortKey<Customer>] = [
      .id, .relevance, .created("CREATED_AT") { $0.createdAt }, .time("UPDATED_AT") { $0.updatedAt },
      .text("NAME") { [$0.lastName, $0.firstName].compactMap { $0 }.joined(separator: ", ") },
    ]
    let object: (Customer) -> any Resolvable = { [self] in CustomerObject(customer: $0, reading: self) }
    if let email = search.equal("email") {
      _ = try field.sortOrder(among: keys)
      return ArraySource(
        nodes: [shop.customer(email: email)].compactMap { $0 }.filter(search.matches).map(object))
    }
    return try page(shop.customers, field, search, keys, object: object)
  }

  /// Evidence: names documented, comparison of words assumed.
  func customerSearch(_ field: CollectedField) throws(ExecutionError) -> Search<Customer> {
    try Search<Customer>(
      field,
      [
        .id { $0.id }, .text("email") { $0.email }, .text("phone") { $0.phone },
        .words("first_name") { [$0.firstName] }, .words("last_name") { [$0.lastName] },
        .texts("tag") { $0.tags },
        SearchField(
          names: ["tag_not"],
          values: .word([]) { customer, tag in
            !customer.tags.contains { $0.lowercased() == tag }
          }),
        .word("state", ["enabled", "invited", "disabled", "declined"], is: { $0.state }),
        .words("country") { $0.addresses.map { $0.address.country?.rawValue } },
        .number("orders_count") { $0.numberOfOrders },
        .time("created_at") { $0.createdAt }, .time("customer_date") { $0.createdAt },
        .time("updated_at") { $0.updatedAt },
        .time("last_order_date") { [shop] customer in
          customer.lastOrderID.flatMap { shop.orders[$0]?.createdAt }
        },
        .free {
          [$0.firstName, $0.lastName, $0.email, $0.phone] + $0.addresses.map(\.address.name)
        },
        .notSimulated(
          "accepts_marketing", "last_abandoned_order_date", "order_date", "timezone", "total_spent",
          "metafields"),
      ], in: self)
  }

  /// Counts have fewer filters than lists. Evidence: captured for email, tag, state and free words; which are left is
  /// assumed.
  func customerCountSearch(_ field: CollectedField) throws(ExecutionError) -> Search<Customer> {
    try Search<Customer>(
      field,
      [
        .id { $0.id }, .time("created_at") { $0.createdAt }, .time("updated_at") { $0.updatedAt },
      ], in: self)
  }

  func companies(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try page(
      shop.companies, field,
      try Search<Company>(
        field,
        [
          .id { $0.id }, .words("name") { [$0.name] }, .text("external_id") { $0.externalID },
          .time("created_at") { $0.createdAt }, .time("updated_at") { $0.updatedAt },
          .free { [$0.name, $0.externalID] },
          .notSimulated("active_customers_count", "metafields", "since_date"),
        ], in: self),
      [
        .id, .created("CREATED_AT") { $0.createdAt }, .time("UPDATED_AT") { $0.updatedAt },
        .text("NAME") { $0.name },
      ]
    ) { [self] in CompanyObject(company: $0, reading: self) }
  }

  /// A company's place as a search sees it.
  struct CompanyPlace {
    let location: CompanyLocation
    let company: Company
  }

  /// The places of all companies.
  func companyLocations(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<CompanyPlace>(
      field,
      [
        .id { $0.location.id }, .words("name") { [$0.location.name] },
        .number("company_id") { $0.company.id }, .text("external_id") { $0.location.externalID },
        .free { [$0.location.name, $0.company.name] },
        .notSimulated("created_at", "ids", "metafields", "updated_at"),
      ], in: self)
    let places = shop.companies.flatMap { company in
      company.locations.map { CompanyPlace(location: $0, company: company) }
    }
    return try page(
      places, id: \.location.id, field, search,
      [
        .id, .relevance, .text("NAME") { $0.location.name },
        .text("COMPANY_AND_LOCATION_NAME") { $0.company.name + "\u{1}" + $0.location.name },
        .text("COMPANY_ID") { String($0.company.id) },
      ]
    ) { [self] in CompanyLocationObject(location: $0.location, company: $0.company, reading: self) }
  }

  func giftCards(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try page(
      shop.giftCards, field, try giftCardSearch(field),
      [
        .id, .created("CREATED_AT") { $0.createdAt }, .time("UPDATED_AT") { $0.updatedAt },
        .time("DISABLED_AT") { $0.disabledAt }, .time("EXPIRES_ON") { $0.expiresAt },
        .number("BALANCE") { $0.balance }, .number("INITIAL_VALUE") { $0.initialValue },
      ]
    ) { [self] in GiftCardObject(card: $0, reading: self) }
  }

  func giftCardSearch(_ field: CollectedField) throws(ExecutionError) -> Search<GiftCard> {
    try Search<GiftCard>(
      field,
      [
        .id { $0.id }, .time("created_at") { $0.createdAt }, .time("expires_on") { $0.expiresAt },
        .text("last_characters") { $0.lastCharacters }, .amount("initial_value") { $0.initialValue },
        .word("status", ["enabled", "disabled"]) { ($0.disabledAt == nil) == ($1 == "enabled") },
        .word("balance_status", ["full", "partial", "empty", "full_or_partial"]) { card, word in
          switch word {
          case "full": card.balance == card.initialValue
          case "partial": card.balance != card.initialValue && !card.balance.isZero
          case "empty": card.balance.isZero
          default: !card.balance.isZero
          }
        },
        .free { [$0.lastCharacters] },
        .notSimulated("source"),
      ], in: self)
  }
}
