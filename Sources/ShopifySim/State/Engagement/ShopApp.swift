/// An app as a shop knows it.
public struct ShopApp: Sendable, Hashable, Identifiable {
  /// A subscription that the shop pays the app.
  public struct Subscription: Sendable, Hashable {
    public let id: Int
    public var name: String
    /// GraphQL's `AppSubscriptionStatus`.
    public var status: String
    public var isTest: Bool
    public var currentPeriodEnd: ShopTime?
    public let createdAt: ShopTime

    public var gid: GID { GID("AppSubscription", id) }
  }

  public let id: Int
  /// The app's client id.
  public let apiKey: String
  public internal(set) var details: AppDetails
  /// Whether it is installed now; nil was never.
  public internal(set) var isInstalled: Bool
  /// Whether it was installed and taken off before.
  public internal(set) var wasInstalled: Bool
  public internal(set) var subscriptions: [Subscription]

  public var gid: GID { GID("App", id) }
}
