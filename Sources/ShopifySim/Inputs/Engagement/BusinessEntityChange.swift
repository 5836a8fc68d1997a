/// A legal entity, new or changed; nil leaves a thing as it is.
public struct BusinessEntityChange: Sendable, Hashable {
  /// What tells one entity from another.
  public var displayName: String
  public var companyName: String?
  public var address: MailingAddress?
  /// Makes it the primary one in place of the one that was.
  public var isPrimary: Bool

  public init(
    displayName: String, companyName: String? = nil, address: MailingAddress? = nil, isPrimary: Bool = false
  ) {
    self.displayName = displayName
    self.companyName = companyName
    self.address = address
    self.isPrimary = isPrimary
  }
}
