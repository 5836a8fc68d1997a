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
    case "title": .text(contact.title)
    case "locale": .text(reading.shop.customers[contact.customerID]?.locale)
    case "createdAt": .time(contact.createdAt)
    case "roleAssignments":
      .nodes(
        company.roleAssignments.filter { $0.contactID == contact.id }
          .map { RoleAssignmentObject(assignment: $0, company: company, reading: reading) })
    default: nil
    }
  }
}
