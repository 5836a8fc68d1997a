/// What an app tells the merchant about a product, a collection or the shop.
public struct AppFeedback: Sendable, Hashable, Identifiable {
  public let id: Int
  public let appID: Int
  /// What it is about: a product, a collection or the shop.
  public let subject: GID
  /// GraphQL's `ResourceFeedbackState`: `ACCEPTED`, `REQUIRES_ACTION`.
  public internal(set) var state: String
  public internal(set) var messages: [String]
  public internal(set) var link: NamedLink?
  public internal(set) var generatedAt: ShopTime
}
