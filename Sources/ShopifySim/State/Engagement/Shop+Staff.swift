import HashTreeCollections

/// The shop's staff and its legal entities.
extension Shop {
  /// A member of the staff by the e-mail address, upper and lower case alike.
  public func staffMember(email: String) -> StaffMember? {
    engagement.staffIDs[email.lowercased()].flatMap { engagement.staff[$0] }
  }

  private static let accountTypes = [
    "REGULAR", "RESTRICTED", "INVITED", "REQUESTED", "COLLABORATOR", "COLLABORATOR_TEAM_MEMBER", "SAML",
    "INVITED_STORE_OWNER",
  ]

  mutating func change(_ input: StaffChange) throws(ShopError) {
    let place = "staff member \(input.email)"
    if let type = input.accountType { _ = try checkedWord(type, of: Self.accountTypes, place: place) }
    let known = staffMember(email: input.email)
    var member =
      known
      ?? StaffMember(
        id: nextID(), email: input.email, firstName: nil, lastName: nil, phone: nil, locale: "en",
        isActive: true, isShopOwner: false, accountType: "REGULAR", isDeleted: false, createdAt: now)
    member.firstName = input.firstName ?? member.firstName
    member.lastName = input.lastName ?? member.lastName
    member.phone = input.phone ?? member.phone
    member.locale = input.locale ?? member.locale
    member.isActive = input.isActive ?? member.isActive
    member.isShopOwner = input.isShopOwner ?? member.isShopOwner
    member.accountType = input.accountType ?? member.accountType
    member.isDeleted = input.isDeleted ?? member.isDeleted
    if member.isDeleted { member.isActive = false }
    engagement.staff[member.id] = member
    engagement.staffIDs[member.email.lowercased()] = member.id
  }

  /// The entity that the shop sells as.
  public var primaryBusinessEntity: BusinessEntity? {
    engagement.businessEntities.first { $0.isPrimary }
  }

  /// The first entity is the primary one.
  mutating func change(_ input: BusinessEntityChange) throws(ShopError) {
    let place = "business entity \(input.displayName)"
    let known = engagement.businessEntityIDs[input.displayName].flatMap { engagement.businessEntities[$0] }
    guard let country = input.address?.country ?? known?.country else {
      throw ShopError(
        code: .invalidState, message: "Country can't be blank", place: place,
        remedy: "give the entity an address with a country")
    }
    let isPrimary = input.isPrimary || engagement.businessEntities.isEmpty || known?.isPrimary == true
    if isPrimary {
      for var other in engagement.businessEntities where other.isPrimary {
        other.isPrimary = false
        engagement.businessEntities[other.id] = other
      }
    }
    let entity = BusinessEntity(
      id: known?.id ?? nextID(), displayName: input.displayName,
      companyName: input.companyName ?? known?.companyName,
      address: input.address ?? known?.address ?? MailingAddress(), country: country, isPrimary: isPrimary)
    engagement.businessEntities[entity.id] = entity
    engagement.businessEntityIDs[entity.displayName] = entity.id
  }
}
