public import CommerceTypes

/// A delivery profile made or changed; its groups replace those that it has.
public struct DeliveryProfileInput: Sendable, Hashable {
  /// Locations by name, and where they ship to.
  public struct Group: Sendable, Hashable {
    public var locations: [String]
    public var zones: [Zone]
  }

  public struct Zone: Sendable, Hashable {
    public var name: String
    public var countries: [Country]
    public var methods: [Method]
  }

  public struct Country: Sendable, Hashable {
    /// Nil for the rest of the world.
    public var code: CountryCode?
    /// Codes of provinces; none for the whole country.
    public var provinces: [String]
  }

  public struct Method: Sendable, Hashable {
    public var name: String
    public var description: String?
    public var isActive: Bool
    public var price: ExactDecimal
  }

  public var name: String
  public var isDefault: Bool?
  public var groups: [Group]?

  public init(name: String, isDefault: Bool? = nil, groups: [Group]? = nil) {
    self.name = name
    self.isDefault = isDefault
    self.groups = groups
  }
}
