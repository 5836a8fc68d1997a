/// Where an Odoo database is and who logs in.
///
/// Encoded, described or dumped it shows a mask in the secret's place.
public struct OdooConnection: Sendable, Encodable {
  /// The server's base URL, `https://odoo.example.com`; a path in front of `/xmlrpc` is kept.
  public var url: String
  public var database: String
  public var login: String
  /// A password, or in its place an API key, which Odoo takes for its own user wherever it takes the password.
  public var password: Secret
  /// Allows plain http to a host other than this machine; the password then travels in clear.
  public var allowsPlaintext: Bool

  public init(
    url: String, database: String, login: String, password: Secret, allowsPlaintext: Bool = false
  ) {
    self.url = url
    self.database = database
    self.login = login
    self.password = password
    self.allowsPlaintext = allowsPlaintext
  }
}
