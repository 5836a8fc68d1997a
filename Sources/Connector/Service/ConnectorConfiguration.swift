import Foundation

/// What a connector process is told in its JSON file; secrets are given apart (``ConnectorSecrets``).
public struct ConnectorConfiguration: Codable, Sendable {
  /// Where the connector listens for webhooks.
  public struct Listen: Codable, Sendable {
    public var host: String
    /// 0 lets the system choose; ``ConnectorService`` tells which one it got.
    public var port: Int

    public init(host: String = "127.0.0.1", port: Int = 0) {
      self.host = host
      self.port = port
    }
  }

  /// The one shop that this connector serves.
  public struct ShopAccess: Codable, Sendable {
    /// `lab-us-net.myshopify.com`, as the header `X-Shopify-Shop-Domain` gives it.
    public var domain: String
    /// Scheme, host and port of the Admin API, without a path: `https://lab-us-net.myshopify.com`.
    public var apiURL: String
    /// The Admin API version; ``OrderDocuments/apiVersion`` is the one that was checked.
    public var apiVersion: String
    /// A PEM file of the authorities to trust for ``apiURL`` instead of the system's; nil for the system's.
    public var caFile: String?

    public init(
      domain: String, apiURL: String, apiVersion: String = OrderDocuments.apiVersion, caFile: String? = nil
    ) {
      self.domain = domain
      self.apiURL = apiURL
      self.apiVersion = apiVersion
      self.caFile = caFile
    }
  }

  /// The Odoo database that this connector writes to, and the limited user that it signs in as.
  public struct OdooAccess: Codable, Sendable {
    public var url: String
    public var database: String
    public var login: String

    public init(url: String, database: String, login: String) {
      self.url = url
      self.database = database
      self.login = login
    }
  }

  public var listen: Listen
  /// The path of the SQLite file that holds jobs and links; made when missing.
  public var database: String
  public var shop: ShopAccess
  public var odoo: OdooAccess
  public var mapping: MappingConfiguration
  /// How jobs are tried again; a default policy when absent.
  public var policy: SyncPolicy?

  public init(
    listen: Listen = Listen(), database: String, shop: ShopAccess, odoo: OdooAccess,
    mapping: MappingConfiguration, policy: SyncPolicy? = nil
  ) {
    self.listen = listen
    self.database = database
    self.shop = shop
    self.odoo = odoo
    self.mapping = mapping
    self.policy = policy
  }

  /// Reads the JSON file at `path`; the error names the key that is missing or wrong.
  public init(contentsOfFile path: String) throws(ConnectorError) {
    do {
      let data = try Data(contentsOf: URL(filePath: path))
      self = try JSONDecoder().decode(ConnectorConfiguration.self, from: data)
    } catch {
      throw ConnectorError(
        .configuration, "can't read the connector's settings \(path): \(Self.reason(error))",
        remedy: "write a JSON object with listen, database, shop, odoo and mapping")
    }
    guard (0...65535).contains(listen.port) else {
      throw ConnectorError(
        .configuration, "can't read the connector's settings \(path): listen.port \(listen.port) is no port",
        remedy: "give a port from 1 to 65535, or 0 for a free one")
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return error.localizedDescription }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(dotted(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(dotted(context.codingPath)): \(context.debugDescription)"
    case .dataCorrupted(let context):
      return "\(dotted(context.codingPath)): \(context.debugDescription)"
    @unknown default: return "it is not as expected"
    }
  }

  private static func dotted(_ path: [any CodingKey]) -> String {
    path.isEmpty
      ? "top" : path.map { key in key.intValue.map(String.init) ?? key.stringValue }.joined(separator: ".")
  }
}
