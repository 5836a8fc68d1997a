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

  public var gid: GID { GID("CompanyLocation", id) }
}
