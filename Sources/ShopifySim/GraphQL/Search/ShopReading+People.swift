import GraphQLLanguage

/// Searching customers, companies, gift cards and fulfillment orders.
extension ShopReading {
  func customers(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID", "CREATED_AT", "UPDATED_AT"])
    let search = try customerSearch(field)
    let object: (Customer) -> any Resolvable = { [self] in CustomerObject(customer: $0, reading: self) }
    if let email = search.equal("email")?.text {
      let found = [shop.customer(email: email)].compactMap { $0 }.filter { isFound($0, search) }
      return ArraySource(nodes: found.map(object))
    }
    if field.isSorted(by: "UPDATED_AT") {
      return SortedSource(
        shop.customers, by: { $0.updatedAt.cursorText }, where: { isFound($0, search) }, object: object)
    }
    return TableSource(
      table: shop.customers, time: field.isSorted(by: "CREATED_AT") ? { $0.createdAt } : nil,
      isFound: search.terms.isEmpty ? nil : { [self] in isFound($0, search) }, object: object)
  }

  func customerSearch(_ field: CollectedField) throws(ExecutionError) -> SearchTerms {
    try SearchTerms(
      field,
      known: [
        "id": .number, "email": .text, "phone": .text, "first_name": .text, "last_name": .text, "tag": .text,
        "state": .text, "created_at": .time, "updated_at": .time, "customer_date": .time,
      ], now: shop.now)
  }

  func isFound(_ customer: Customer, _ search: SearchTerms) -> Bool {
    search.allHold { term in
      switch term.field {
      case "id": term.holds(for: customer.id)
      case "email": term.holds(for: customer.email)
      case "phone": term.holds(for: customer.phone)
      case "first_name": term.holds(for: customer.firstName)
      case "last_name": term.holds(for: customer.lastName)
      case "tag": customer.tags.contains { term.holds(for: $0) }
      case "state": term.holds(for: customer.state)
      case "updated_at": term.holds(for: customer.updatedAt)
      default: term.holds(for: customer.createdAt)
      }
    }
  }

  func companies(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID", "CREATED_AT"])
    let search = try SearchTerms(
      field,
      known: ["id": .number, "name": .text, "external_id": .text, "created_at": .time, "updated_at": .time],
      now: shop.now)
    return TableSource(
      table: shop.companies, time: field.isSorted(by: "CREATED_AT") ? { $0.createdAt } : nil,
      isFound: { company in
        search.allHold { term in
          switch term.field {
          case "id": term.holds(for: company.id)
          case "name": term.holds(for: company.name)
          case "external_id": term.holds(for: company.externalID)
          case "created_at": term.holds(for: company.createdAt)
          default: term.holds(for: company.updatedAt)
          }
        }
      }, object: { [self] in CompanyObject(company: $0, reading: self) })
  }

  /// The places of all companies, company by company.
  func companyLocations(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID"])
    let found = shop.companies.flatMap { company in
      company.locations.map { CompanyLocationObject(location: $0, company: company, reading: self) }
    }
    return ArraySource(nodes: found.sorted { $0.cursorID < $1.cursorID })
  }

  func giftCards(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID", "CREATED_AT"])
    let search = try giftCardSearch(field)
    return TableSource(
      table: shop.giftCards, time: field.isSorted(by: "CREATED_AT") ? { $0.createdAt } : nil,
      isFound: { [self] in isFound($0, search) },
      object: { [self] in GiftCardObject(card: $0, reading: self) })
  }

  func giftCardSearch(_ field: CollectedField) throws(ExecutionError) -> SearchTerms {
    try SearchTerms(
      field, known: ["id": .number, "status": .text, "last_characters": .text, "created_at": .time],
      now: shop.now)
  }

  func isFound(_ card: GiftCard, _ search: SearchTerms) -> Bool {
    search.allHold { term in
      switch term.field {
      case "id": term.holds(for: card.id)
      case "status": term.holds(for: card.disabledAt == nil ? "enabled" : "disabled")
      case "last_characters": term.holds(for: card.lastCharacters)
      default: term.holds(for: card.createdAt)
      }
    }
  }
}
