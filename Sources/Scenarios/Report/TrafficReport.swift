/// What went over the two links during a scenario, measured at the taps.
public struct TrafficReport: Codable, Sendable, Hashable {
  /// XML-RPC calls of the connector to Odoo.
  public var xmlrpcCalls: Int
  /// Seconds during which at least one of these calls was waiting for Odoo.
  public var odooWaitSeconds: Double
  /// `odooWaitSeconds` over the seconds of playing; 0…1.
  public var odooWaitShare: Double
  /// Requests of the connector to Shopify's Admin API.
  public var shopifyRequests: Int
  /// Attempts at delivering a webhook.
  public var webhookDeliveries: Int

  public init(
    xmlrpcCalls: Int = 0, odooWaitSeconds: Double = 0, odooWaitShare: Double = 0, shopifyRequests: Int = 0,
    webhookDeliveries: Int = 0
  ) {
    self.xmlrpcCalls = xmlrpcCalls
    self.odooWaitSeconds = odooWaitSeconds
    self.odooWaitShare = odooWaitShare
    self.shopifyRequests = shopifyRequests
    self.webhookDeliveries = webhookDeliveries
  }
}
