public import CommerceTypes

/// A place that stocks or sells.
public struct Location: Sendable, Hashable, Identifiable {
  public let id: Int
  public internal(set) var name: String
  public internal(set) var address: MailingAddress?
  public internal(set) var isActive: Bool = true
  public internal(set) var fulfillsOnlineOrders: Bool = true

  /// Nil for one that the shop began with.
  public internal(set) var createdAt: ShopTime?
  public internal(set) var updatedAt: ShopTime?
  public internal(set) var deactivatedAt: ShopTime?
  /// The service whose goods are here.
  public internal(set) var fulfillmentServiceID: Int?
  /// Whether the address was found on a map, where, and what it may rather be.
  public internal(set) var isAddressVerified = false
  public internal(set) var latitude: ExactDecimal?
  public internal(set) var longitude: ExactDecimal?
  public internal(set) var suggestedAddresses: [MailingAddress] = []
  /// Where customers may fetch what they bought.
  public internal(set) var localPickup: LocalPickup?

  public var gid: GID { GID("Location", id) }
}
