/// The three services of one Odoo server.
struct OdooEndpoint: Sendable {
  let base: String

  /// Accepts absolute http(s) URLs; plain http only to this machine unless allowed.
  init(_ connection: OdooConnection) throws(OdooError) {
    var base = connection.url
    while base.hasSuffix("/") { base.removeLast() }
    guard let split = base.firstRange(of: "://") else {
      throw Self.wrong("'\(base)' isn't an absolute URL", base)
    }
    let scheme = base[..<split.lowerBound].lowercased()
    let authority = base[split.upperBound...].prefix { !"/?#".contains($0) }
    guard scheme == "http" || scheme == "https" else {
      throw Self.wrong("the URL's scheme is '\(scheme)'; use http or https", "")
    }
    guard !authority.contains("@") else {
      throw Self.wrong("the URL holds user information; give login and password apart from it", "")
    }
    guard !authority.isEmpty, !base.contains("?"), !base.contains("#") else {
      throw Self.wrong("the URL needs a host, and may have no query or fragment", "")
    }
    guard scheme == "https" || connection.allowsPlaintext || Self.isLoopback(authority) else {
      throw Self.wrong(
        "plain http to \(authority) would send the password in clear; use https or allow plaintext", base)
    }
    self.base = base
  }

  var common: String { base + "/xmlrpc/2/common" }
  var object: String { base + "/xmlrpc/2/object" }
  var databases: String { base + "/xmlrpc/2/db" }

  private static func isLoopback(_ authority: Substring) -> Bool {
    if authority.hasPrefix("[::1]") { return true }
    let host = authority.prefix { $0 != ":" }
    if host.lowercased() == "localhost" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func wrong(_ text: String, _ place: String) -> OdooError {
    OdooError(.configuration(text), operation: "connect", place: place)
  }
}
