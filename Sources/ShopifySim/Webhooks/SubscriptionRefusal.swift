/// A subscription that isn't made or changed, in Shopify's user errors; nothing has changed.
public struct SubscriptionRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// One of GraphQL's plain `UserError`s, which have no code.
  public struct UserError: Sendable, Hashable {
    /// The input's path: `["webhookSubscription", "callbackUrl"]`.
    public let field: [String]
    public let message: String
    /// What to do about it; the lab's own word, no part of Shopify's answer.
    public let remedy: String
  }

  /// At least one.
  public let userErrors: [UserError]

  public var description: String {
    userErrors.map { "\($0.field.joined(separator: ".")): \($0.message); \($0.remedy)" }
      .joined(separator: ", ")
  }
}
