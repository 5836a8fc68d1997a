import Foundation
import OdooXMLRPC
import Testing
import Wiretap

extension Tap {
  /// In front of the server of a connection; its password is in no recording.
  convenience init(_ connection: OdooConnection) throws {
    let url = try #require(URL(string: connection.url))
    self.init(
      name: "odoo", upstreamHost: url.host() ?? "127.0.0.1", upstreamPort: url.port ?? 80,
      redact: [connection.password.reveal()])
  }
}
