/// A customer made, changed or deleted by the merchant.
public struct CustomerChange: Sendable, Hashable {
  /// What is set; nil leaves a thing as it is.
  public struct Fields: Sendable, Hashable {
    public var email: String?
    public var firstName: String?
    public var lastName: String?
    public var phone: String?
    public var note: String?
    public var tags: [String]?
    public var taxExempt: Bool?
    public var taxExemptions: [String]?
    public var addresses: [MailingAddress]?
    public var locale: String?
    /// `DISABLED`, `INVITED`, `ENABLED` or `DECLINED`.
    public var state: String?
    public var hasVerifiedEmail: Bool?
    public var multipassIdentifier: String?
    public var isOptedOutOfDataSale: Bool?
    /// `HIGH`, `MEDIUM` or `LOW`.
    public var predictedSpendTier: String?
    public var emailConsent: MarketingConsent?
    public var smsConsent: MarketingConsent?
    public var metafields: [MetafieldInput]?

    public init() {}
  }

  public enum Action: Sendable, Hashable {
    case create(Fields)
    case change(Fields)
    case delete
    /// Gives the customer credit, in the shop's currency.
    case credit(String)
  }

  /// The e-mail address that tells the customer; nil for a new one without.
  public var email: String?
  public var action: Action

  public init(email: String? = nil, action: Action) {
    self.email = email
    self.action = action
  }
}
