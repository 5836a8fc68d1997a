public import CommerceTypes

/// Where the shop ships from which locations, and how.
public struct DeliveryProfile: Sendable, Hashable, Identifiable {
  /// Locations that ship to the same zones.
  public struct LocationGroup: Sendable, Hashable {
    public let id: Int
    public let locationIDs: [Int]
    public let zones: [Zone]
  }

  /// Countries that are shipped to in the same ways.
  public struct Zone: Sendable, Hashable {
    public let id: Int
    public let name: String
    public let countries: [Country]
    public let methods: [Method]
  }

  /// A country of a zone, or all that no other zone names.
  public struct Country: Sendable, Hashable {
    public let id: Int
    /// Nil for the rest of the world.
    public let code: CountryCode?
    public let provinces: [Province]
  }

  public struct Province: Sendable, Hashable {
    public let id: Int
    /// The code alone: `NY`.
    public let code: String
    public let name: String
  }

  /// A way of shipping with its price.
  public struct Method: Sendable, Hashable {
    public let id: Int
    public let name: String
    public let description: String?
    public let isActive: Bool
    /// In the shop's currency.
    public let price: ExactDecimal
  }

  public let id: Int
  public internal(set) var name: String
  public internal(set) var isDefault: Bool
  public internal(set) var groups: [LocationGroup]

  public var gid: GID { GID("DeliveryProfile", id) }
}
