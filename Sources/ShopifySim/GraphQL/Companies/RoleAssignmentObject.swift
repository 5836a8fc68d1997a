import GraphQLLanguage

/// A contact's role at a company's place.
struct RoleAssignmentObject: Resolvable {
  let assignment: Company.RoleAssignment
  let company: Company
  let reading: ShopReading
  var typeName: String { "CompanyContactRoleAssignment" }
  var cursorID: Int { assignment.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(assignment.gid)
    case "createdAt", "updatedAt": .time(assignment.createdAt)
    case "company": .object(CompanyObject(company: company, reading: reading))
    case "role":
      .optional(company.roles.first { $0.id == assignment.roleID }.map { ContactRoleObject(role: $0) })
    case "companyContact":
      .optional(
        company.contacts.first { $0.id == assignment.contactID }
          .map { CompanyContactObject(contact: $0, company: company, reading: reading) })
    case "companyLocation":
      .optional(
        company.locations.first { $0.id == assignment.locationID }
          .map { CompanyLocationObject(location: $0, company: company, reading: reading) })
    default: nil
    }
  }
}
