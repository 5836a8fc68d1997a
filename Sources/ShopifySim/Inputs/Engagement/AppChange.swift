/// An app made known, installed, taken off, or paid for; or what it says of a product.
public struct AppChange: Sendable, Hashable {
  /// A subscription that the shop agrees to; one of the same name is changed.
  public struct Subscription: Sendable, Hashable {
    public var name: String
    /// GraphQL's `AppSubscriptionStatus`.
    public var status = "ACTIVE"
    public var isTest = false
    public var currentPeriodEnd: ShopTime?

    public init(name: String) { self.name = name }
  }

  /// What the app tells the merchant.
  public struct Feedback: Sendable, Hashable {
    /// The product with this SKU; nil for the shop.
    public var sku: String?
    /// The collection with this handle, in place of a product.
    public var collection: String?
    /// GraphQL's `ResourceFeedbackState`.
    public var state = "ACCEPTED"
    public var messages: [String] = []
    public var link: NamedLink?

    public init() {}
  }

  public enum Action: Sendable, Hashable {
    /// Makes it known or changes what it says of itself; `apiKey` only counts for a new one.
    case describe(AppDetails, apiKey: String?)
    case install
    case uninstall
    case subscribe(Subscription)
    case feedback(Feedback)
  }

  /// The app's handle.
  public var handle: String
  public var action: Action

  public init(handle: String, action: Action) {
    self.handle = handle
    self.action = action
  }
}
