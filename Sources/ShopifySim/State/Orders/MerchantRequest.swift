public import GraphQLLanguage

/// What a merchant asked a fulfillment service for.
public struct MerchantRequest: Sendable, Hashable {
  public let id: Int
  /// `FULFILLMENT_REQUEST` or `CANCELLATION_REQUEST`.
  public let kind: String
  public let message: String?
  /// What the service is told with it: `{"notify_customer": true}`.
  public let options: JSONValue?
  /// What the service answered.
  public internal(set) var response: JSONValue?
  public let sentAt: ShopTime

  public var gid: GID { GID("FulfillmentOrderMerchantRequest", id) }
}
