public import CommerceTypes

/// A legal entity that the shop sells as.
public struct BusinessEntity: Sendable, Hashable, Identifiable {
  public let id: Int
  public internal(set) var displayName: String
  public internal(set) var companyName: String?
  /// Its seat; the country is always known.
  public internal(set) var address: MailingAddress
  public internal(set) var country: CountryCode
  public internal(set) var isPrimary: Bool

  public var gid: GID { GID("BusinessEntity", id) }
}
