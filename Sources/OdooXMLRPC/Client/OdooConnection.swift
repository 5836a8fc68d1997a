/// Where an Odoo database is and who logs in.
///
/// Encoded, described or dumped it shows a mask in the place of the secret, and of user information in the URL.
public struct OdooConnection: Sendable, Encodable, CustomStringConvertible, CustomReflectable {
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

  /// The URL as it may be shown.
  var shownURL: String {
    guard let scheme = url.firstRange(of: "://") else { return Redactor(password).redact(url) }
    let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return Redactor(password).redact(url) }
    return Redactor(password).redact("\(url[..<scheme.upperBound])\(Redactor.mask)\(url[at...])")
  }

  /// `admin on lab at https://odoo.example.com`.
  public var description: String { "\(login) on \(database) at \(shownURL)" }

  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "url": shownURL, "database": database, "login": login, "password": password,
        "allowsPlaintext": allowsPlaintext,
      ])
  }

  private enum CodingKeys: CodingKey {
    case url, database, login, password, allowsPlaintext
  }

  /// Encodes what may be shown.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shownURL, forKey: .url)
    try container.encode(database, forKey: .database)
    try container.encode(login, forKey: .login)
    try container.encode(password, forKey: .password)
    try container.encode(allowsPlaintext, forKey: .allowsPlaintext)
  }
}
