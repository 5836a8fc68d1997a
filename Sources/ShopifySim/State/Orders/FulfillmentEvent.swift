public import CommerceTypes

/// What a carrier reports of a fulfillment.
public struct FulfillmentEvent: Sendable, Hashable {
  public let id: Int
  /// GraphQL's `FulfillmentEventStatus`: `IN_TRANSIT`, `DELIVERED` …
  public let status: String
  public let happenedAt: ShopTime
  public let createdAt: ShopTime
  public let report: Report

  /// What is reported besides the status.
  public struct Report: Sendable, Hashable {
    public var message: String?
    public var estimatedDeliveryAt: ShopTime?
    public var address1: String?
    public var city: String?
    public var province: String?
    public var country: String?
    public var zip: String?
    public var latitude: ExactDecimal?
    public var longitude: ExactDecimal?

    public init() {}
  }

  public var gid: GID { GID("FulfillmentEvent", id) }
}
