/// Somebody who works in the shop's admin.
public struct StaffMember: Sendable, Hashable, Identifiable {
  public let id: Int
  public let email: String
  public internal(set) var firstName: String?
  public internal(set) var lastName: String?
  public internal(set) var phone: String?
  /// Such as `en` or `de`.
  public internal(set) var locale: String
  public internal(set) var isActive: Bool
  public internal(set) var isShopOwner: Bool
  /// GraphQL's `AccountType`.
  public internal(set) var accountType: String
  /// A deleted member stays, so that what they did keeps its author.
  public internal(set) var isDeleted: Bool
  public let createdAt: ShopTime

  public var gid: GID { GID("StaffMember", id) }
  /// The name, or the e-mail address without one.
  public var name: String {
    let parts = [firstName, lastName].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? email : parts.joined(separator: " ")
  }
  public var initials: [String] {
    [firstName, lastName].compactMap { $0?.first }.map { String($0).uppercased() }
  }
}
