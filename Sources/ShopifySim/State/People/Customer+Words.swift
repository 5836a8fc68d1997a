extension Customer {
  /// One `@` with a name before it and a domain with a point behind it. Evidence: assumed.
  static func isValid(email: String) -> Bool {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !email.contains(" ") else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
  }

  /// How long someone has been known, in words as Shopify's `lifetimeDuration`: `about 12 years`. Evidence: assumed.
  static func lifetime(from start: ShopTime, to end: ShopTime) -> String {
    let days = (end.milliseconds - start.milliseconds) / 86_400_000
    func words(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
    switch days {
    case ..<1: return "less than a day"
    case ..<30: return words(days, "day")
    case ..<365: return "about " + words(days / 30, "month")
    default: return "about " + words(days / 365, "year")
    }
  }

  /// GraphQL's `CustomerProductSubscriberStatus`: active with one active contract, else the newest contract's.
  static func subscriberStatus(of contracts: [SubscriptionContract]) -> String {
    if contracts.contains(where: { $0.status == "ACTIVE" }) { return "ACTIVE" }
    return contracts.last?.status ?? "NEVER_SUBSCRIBED"
  }
}
