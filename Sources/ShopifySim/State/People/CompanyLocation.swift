/// A place of a company that orders are bought for.
public struct CompanyLocation: Sendable, Hashable {
  public let id: Int
  public internal(set) var name: String
  public internal(set) var externalID: String?
  public internal(set) var billingAddress: MailingAddress?
  public internal(set) var shippingAddress: MailingAddress?
  public internal(set) var taxExempt: Bool
  public internal(set) var taxExemptions: [String]
  public internal(set) var taxRegistrationID: String?
  /// Days until payment; nil for none agreed.
  public internal(set) var paymentDueInDays: Int?
  /// Its own; nil shows the shipping address's.
  public internal(set) var phone: String?
  public internal(set) var note: String?
  public internal(set) var locale: String?
  /// Whether orders come as drafts for the merchant to check.
  public internal(set) var checksOutToDraft = false
  public internal(set) var hasEditableShippingAddress = false

  public var gid: GID { GID("CompanyLocation", id) }
}
