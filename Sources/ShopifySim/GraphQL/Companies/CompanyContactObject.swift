import GraphQLLanguage

/// A customer who may buy for a company.
struct CompanyContactObject: Resolvable {
  let contact: Company.Contact
  let company: Company
  let reading: ShopReading
  var typeName: String { "CompanyContact" }
  var cursorID: Int { contact.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(contact.gid)
    case "isMainContact": .bool(contact.isMain)
    case "company": .object(CompanyObject(company: company, reading: reading))
    case "customer":
      .optional(
        reading.shop.customers[contact.customerID].map { CustomerObject(customer: $0, reading: reading) })
    case "title": .null
    default: nil
    }
  }
}
