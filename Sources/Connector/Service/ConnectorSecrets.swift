public import OdooXMLRPC

/// What the connector must know and nobody may read: never written to the settings file, a log or a report.
public struct ConnectorSecrets: Sendable {
  /// The Admin API access token, sent as `X-Shopify-Access-Token`.
  public var shopifyAccessToken: Secret
  /// The app's client secrets; a webhook signed with any of them is accepted, so that a secret can be rotated.
  public var webhookSecrets: [Secret]
  /// The password or API key of the limited Odoo user.
  public var odooPassword: Secret

  public init(shopifyAccessToken: String, webhookSecrets: [String], odooPassword: Secret) {
    self.shopifyAccessToken = Secret(shopifyAccessToken)
    self.webhookSecrets = webhookSecrets.map { secret in Secret(secret) }
    self.odooPassword = odooPassword
  }
}
