/// What an app says of itself.
public struct AppDetails: Sendable, Hashable {
  /// What has to be done before the app can be used.
  public struct FailedRequirement: Sendable, Hashable {
    public var message: String
    /// Where it is done.
    public var action: NamedLink?

    public init(message: String, action: NamedLink? = nil) {
      self.message = message
      self.action = action
    }
  }

  /// Its name in addresses: `lab-app`.
  public var handle: String
  public var title: String
  public var description: String?
  public var developerName: String?
  /// GraphQL's `AppDeveloperType`.
  public var developerType = "PARTNER"
  public var developerURL: String?
  public var appStoreURL: String?
  public var installURL: String?
  public var privacyPolicyURL: String?
  public var isEmbedded = true
  public var isPublished = false
  public var isShopifyDeveloped = false
  /// GraphQL's `AppPublicCategory`.
  public var publicCategory = "CUSTOM"
  public var features: [String] = []
  public var failedRequirements: [FailedRequirement] = []
  public var pricingDetails: String?
  public var pricingDetailsSummary = ""
  public var uninstallMessage = ""
  /// Whether it does something after a purchase.
  public var isPostPurchaseAppInUse = false
  /// Whether it is a sales channel that the merchant can add.
  public var isChannel = false
  /// The Admin API version of its webhooks; nil for the shop's.
  public var webhookAPIVersion: String?

  public init(handle: String, title: String? = nil) {
    self.handle = handle
    self.title = title ?? handle
  }
}
