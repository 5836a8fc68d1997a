public import OdooXMLRPC

/// Everything a connector needs to be told before it starts.
public struct ConnectorLaunch: Sendable {
  /// `lab-us-net-k3f9.myshopify.com`: what the webhooks' shop header says.
  public var shopDomain: String
  /// The base of the Admin API, `http://127.0.0.1:PORT` or `https://127.0.0.1:PORT`; a tap stands there.
  public var shopifyURL: String
  /// A PEM file of the authority to trust there; nil for plain HTTP.
  public var shopifyCAFile: String?
  public var accessToken: Secret
  public var webhookSecret: Secret
  /// The base of Odoo, `http://127.0.0.1:PORT`; a tap stands there.
  public var odooURL: String
  public var odooDatabase: String
  public var odooLogin: String
  public var odooPassword: Secret
  public var profile: Profile
  /// An existing empty folder for the connector's files; it stays after the scenario, for whoever looks into its log.
  public var workingDirectory: String

  public init(
    shopDomain: String, shopifyURL: String, shopifyCAFile: String? = nil, accessToken: Secret,
    webhookSecret: Secret, odooURL: String,
    odooDatabase: String, odooLogin: String, odooPassword: Secret, profile: Profile, workingDirectory: String
  ) {
    self.shopDomain = shopDomain
    self.shopifyURL = shopifyURL
    self.shopifyCAFile = shopifyCAFile
    self.accessToken = accessToken
    self.webhookSecret = webhookSecret
    self.odooURL = odooURL
    self.odooDatabase = odooDatabase
    self.odooLogin = odooLogin
    self.odooPassword = odooPassword
    self.profile = profile
    self.workingDirectory = workingDirectory
  }
}
