import GraphQLLanguage

/// What only the merchant sees of a member of the staff.
struct StaffDataObject: Resolvable {
  let member: StaffMember
  let reading: ShopReading
  var typeName: String { "StaffMemberPrivateData" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "accountSettingsUrl":
      .text("https://\(reading.shop.configuration.domain)/admin/settings/account/\(member.id)")
    case "createdAt": .time(member.createdAt)
    default: nil
    }
  }
}
