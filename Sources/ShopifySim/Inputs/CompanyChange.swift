/// A company made or changed, with its first location and main contact.
public struct CompanyChange: Sendable, Hashable {
  public var name: String
  public var externalID: String?
  public var note: String?
  /// The location's name; nil takes the company's.
  public var location: String?
  public var address: MailingAddress?
  /// The location's own phone number; nil leaves it as it is.
  public var phone: String?
  public var taxExempt: Bool
  public var taxExemptions: [String]
  public var taxRegistrationID: String?
  public var paymentDueInDays: Int?
  /// The e-mail address of a customer who becomes its main contact.
  public var contact: String?
  /// What the contact is at the company: `Buyer`.
  public var contactTitle: String?
  /// The role that the contact gets at the location: `Location admin` or `Ordering only`.
  public var contactRole: String?
  public var metafields: [MetafieldInput] = []

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
