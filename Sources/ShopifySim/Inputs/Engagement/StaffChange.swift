/// A member of the staff, new or changed; nil leaves a thing as it is.
public struct StaffChange: Sendable, Hashable {
  /// What tells one member from another.
  public var email: String
  public var firstName: String?
  public var lastName: String?
  public var phone: String?
  public var locale: String?
  public var isActive: Bool?
  public var isShopOwner: Bool?
  /// GraphQL's `AccountType`.
  public var accountType: String?
  public var isDeleted: Bool?

  public init(email: String) { self.email = email }
}
