import GraphQLLanguage

/// What a contact may do for a company.
struct ContactRoleObject: Resolvable {
  let role: Company.ContactRole
  var typeName: String { "CompanyContactRole" }
  var cursorID: Int { role.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(role.gid)
    case "name": .text(role.name)
    case "note": .null
    default: nil
    }
  }
}
