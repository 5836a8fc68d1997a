/// A company made or changed, with its one location and main contact.
public struct CompanyChange: Sendable, Hashable {
  public var name: String
  public var externalID: String?
  /// The location's name; nil takes the company's.
  public var location: String?
  public var address: MailingAddress?
  public var taxExempt: Bool
  public var taxExemptions: [String]
  public var taxRegistrationID: String?
  public var paymentDueInDays: Int?
  /// The e-mail address of a customer who becomes its main contact.
  public var contact: String?

  public init(
    name: String, externalID: String? = nil, location: String? = nil, address: MailingAddress? = nil,
    taxExempt: Bool = false, taxExemptions: [String] = [], taxRegistrationID: String? = nil,
    paymentDueInDays: Int? = nil, contact: String? = nil
  ) {
    self.name = name
    self.externalID = externalID
    self.location = location
    self.address = address
    self.taxExempt = taxExempt
    self.taxExemptions = taxExemptions
    self.taxRegistrationID = taxRegistrationID
    self.paymentDueInDays = paymentDueInDays
    self.contact = contact
  }
}
