import GraphQLLanguage

/// A member of the staff as GraphQL shows it.
struct StaffMemberObject: Resolvable {
  let member: StaffMember
  let reading: ShopReading
  var typeName: String { "StaffMember" }
  var cursorID: Int { member.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(member.gid)
    case "email": .text(member.email)
    case "firstName": .text(member.firstName)
    case "lastName": .text(member.lastName)
    case "name": .text(member.name)
    case "initials": .texts(member.initials)
    case "phone": .text(member.phone)
    case "locale": .text(member.locale)
    case "active": .bool(member.isActive)
    case "exists": .bool(!member.isDeleted)
    case "isShopOwner": .bool(member.isShopOwner)
    case "accountType": .text(member.accountType)
    case "privateData": .object(StaffDataObject(member: member, reading: reading))
    default: nil
    }
  }
}
