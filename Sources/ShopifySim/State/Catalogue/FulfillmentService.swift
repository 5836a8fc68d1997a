/// Somebody else who keeps and sends the shop's goods, at a location of its own.
public struct FulfillmentService: Sendable, Hashable, Identifiable {
  public let id: Int
  public internal(set) var name: String
  public internal(set) var handle: String
  public internal(set) var callbackURL: String?
  public internal(set) var locationID: Int
  /// Whether the service is asked for units and tracking numbers.
  public internal(set) var inventoryManagement: Bool
  public internal(set) var trackingSupport: Bool
  public internal(set) var requiresShippingMethod: Bool

  public var gid: GID { GID("FulfillmentService", id) }
}
