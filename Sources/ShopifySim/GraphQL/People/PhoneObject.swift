import GraphQLLanguage

/// A customer's phone number, with what they said about offers by SMS.
struct PhoneObject: Resolvable {
  let phone: String
  let consent: MarketingConsent?
  var typeName: String { "CustomerPhoneNumber" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "phoneNumber": .text(phone)
    case "marketingState": .text(consent?.state ?? "NOT_SUBSCRIBED")
    case "marketingOptInLevel": .text(consent?.optInLevel)
    case "marketingUpdatedAt": .time(consent?.updatedAt)
    case "marketingCollectedFrom": .text(consent?.collectedFrom)
    case "sourceLocation": .null
    default: nil
    }
  }
}
