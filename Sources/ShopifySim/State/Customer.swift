/// A customer of the shop.
public struct Customer: Sendable, Hashable {
  public let id: Int
  public var email: String?
  public var firstName: String?
  public var lastName: String?
  public var phone: String?
  public let createdAt: ShopTime

  public var gid: GID { GID("Customer", id) }

  /// The name, or the e-mail address without one. Evidence: documented.
  public var displayName: String {
    let name = [firstName, lastName].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? email ?? "" : name
  }
}
