import CurlTransport
import Foundation
import OdooXMLRPC
import Testing
import VerbCases
import XMLRPCWire

@Suite("A real Odoo with an API key in the password's place", .enabled(if: LiveOdoo.isGiven))
struct APIKeyTests {
  let odoo = LiveOdoo()

  @Test("The limited user's key signs in, reads, and confirms an order; it doesn't show")
  func keyLogin() async throws {
    let key = try await makeKey()
    #expect(key.count == 40)
    let client = odoo.client(login: odoo.connector.connection.login, password: key)
    #expect(try await client.authenticate() == odoo.connector.authenticate())
    let stage = try await VerbStage(admin: odoo.admin, user: odoo.connector)
    let subject = try await stage.prepare(.confirm)
    let result = await stage.run(.confirm, subject, by: client)
    #expect(result.kind == .done, "\(String(describing: result.error))")
    #expect(!String(reflecting: client).contains(key))
    #expect(!"\(client.connection)".contains(key))
  }

  @Test("A key that isn't one is access denied")
  func wrongKey() async throws {
    let client = odoo.client(
      login: odoo.connector.connection.login, password: String(repeating: "0", count: 40))
    await #expect(throws: OdooError.self) { try await client.authenticate() }
  }

  /// Makes a key, as a person does in the settings: over XML-RPC where Odoo allows it, else in a web session.
  private func makeKey() async throws -> String {
    let password = odoo.connector.connection.password.reveal()
    let name: [String: XMLRPCValue] = ["name": .string(odoo.token)]
    let description = "res.users.apikeys.description"
    guard try await odoo.connector.version() < .v19 else {
      return try await WebSession(odoo.connector.connection).key(named: odoo.token)
    }
    let made = try #require(await odoo.connector.create(description, name).value)
    let asked = try await odoo.connector.execute(description, "make_key", [[.int(made)]])
    let check = try #require(asked["res_id"]?.intValue)
    let model = "res.users.identitycheck"
    #expect(await odoo.connector.write(model, [check], ["password": .string(password)]).isDone)
    let shown = try await odoo.connector.execute(model, "run_check", [[.int(check)]])
    return try #require(shown["context"]?["default_key"]?.stringValue)
  }
}
