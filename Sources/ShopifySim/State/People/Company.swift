/// A company that buys from the shop.
public struct Company: Sendable, Hashable, Identifiable {
  /// A customer who may buy for the company.
  public struct Contact: Sendable, Hashable {
    public let id: Int
    public let customerID: Int
    public internal(set) var isMain: Bool
    /// What they are at the company: `Buyer`.
    public internal(set) var title: String?
    public let createdAt: ShopTime

    public var gid: GID { GID("CompanyContact", id) }
  }

  /// What a contact may do; Shopify gives every company two.
  public struct ContactRole: Sendable, Hashable {
    public static let names = ["Location admin", "Ordering only"]

    public let id: Int
    public let name: String

    public var gid: GID { GID("CompanyContactRole", id) }
  }

  /// A contact's role at a location.
  public struct RoleAssignment: Sendable, Hashable {
    public let id: Int
    public let contactID: Int
    public let roleID: Int
    public let locationID: Int
    public let createdAt: ShopTime

    public var gid: GID { GID("CompanyContactRoleAssignment", id) }
  }

  public let id: Int
  public internal(set) var name: String
  public internal(set) var externalID: String?
  public internal(set) var note: String?
  public internal(set) var contacts: [Contact]
  public internal(set) var locations: [CompanyLocation]
  public let createdAt: ShopTime
  public internal(set) var updatedAt: ShopTime
  /// Made when the first one is needed, so that a company without roles takes no ids for them.
  public internal(set) var roles: [ContactRole] = []
  public internal(set) var roleAssignments: [RoleAssignment] = []
  public internal(set) var metafields: [Metafield] = []

  public var gid: GID { GID("Company", id) }
}
