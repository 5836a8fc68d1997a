import GraphQLLanguage

/// What a customer said about offers: `CustomerEmailMarketingConsentState`, `CustomerSmsMarketingConsentState`.
struct ConsentObject: Resolvable {
  let typeName: String
  let consent: MarketingConsent?

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "marketingState": .text(consent?.state ?? "NOT_SUBSCRIBED")
    // Never null for SMS.
    case "marketingOptInLevel":
      .text(consent?.optInLevel ?? (typeName == "CustomerSmsMarketingConsentState" ? "SINGLE_OPT_IN" : nil))
    case "consentUpdatedAt": .time(consent?.updatedAt)
    case "consentCollectedFrom": .text(consent?.collectedFrom)
    case "sourceLocation": .null
    default: nil
    }
  }
}
