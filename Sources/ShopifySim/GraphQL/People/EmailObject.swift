import GraphQLLanguage

/// A customer's e-mail address, with what they said about offers by e-mail.
struct EmailObject: Resolvable {
  let email: String
  let consent: MarketingConsent?
  var typeName: String { "CustomerEmailAddress" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "emailAddress": .text(email)
    case "marketingState": .text(consent?.state ?? "NOT_SUBSCRIBED")
    case "marketingOptInLevel": .text(consent?.optInLevel)
    case "marketingUpdatedAt": .time(consent?.updatedAt)
    case "sourceLocation": .null
    case "validFormat": .bool(Customer.isValid(email: email))
    default: nil
    }
  }
}
