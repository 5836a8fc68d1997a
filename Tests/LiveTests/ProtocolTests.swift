import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("A real Odoo's answers", .enabled(if: LiveOdoo.isGiven))
struct ProtocolTests {
  let odoo = LiveOdoo()

  @Test("It is a version whose names are known")
  func version() async throws {
    #expect(VersionMap.knownVersions.contains(try await odoo.admin.versionMap().version))
  }

  @Test("A wrong password is access denied, not a fault")
  func wrongPassword() async throws {
    await #expect {
      try await odoo.client(login: "admin", password: "not \(odoo.token)").authenticate()
    } throws: {
      guard case .accessDenied? = ($0 as? OdooError)?.code else { return false }
      return true
    }
  }

  @Test(
    "Faults are told apart by their code",
    arguments: [
      ("res.partner", "no_such_method", FaultKind.application),
      ("no.such.model", "read", .warning),
      ("res.partner", "_search", .accessError),
    ])
  func faults(model: String, method: String, kind: FaultKind) async throws {
    await #expect { try await odoo.admin.execute(model, method, [.array([])]) } throws: {
      guard case .fault(_, kind: let actual)? = ($0 as? OdooError)?.code else { return false }
      return actual == kind
    }
  }

  @Test("The limited user can't create a tax")
  func limitedUser() async throws {
    let outcome = await odoo.connector.create("account.tax", ["name": .string(odoo.token), "amount": 1])
    guard case .refused(let error) = outcome, case .fault(_, kind: .accessError) = error.code else {
      Issue.record("expected an access error, got \(outcome)")
      return
    }
  }

  @Test("Loading an external id twice makes one record")
  func loadTwice() async throws {
    let first = try await odoo.partner()
    let second = try await odoo.partner()
    #expect(first == second)
    let externalID = ExternalID(module: "livetest", name: "partner_\(odoo.token)")
    #expect(try await odoo.connector.recordID(ofExternalID: externalID)?.id == first)
  }

  @Test("A refused load writes nothing, and the next good one is found by its external id")
  func refusedLoad() async throws {
    let partner = try await odoo.partner()
    let product = try await odoo.product(onHand: 1)
    let refused = try await odoo.order(
      partner: partner, product: product, quantity: "1", price: "1", tax: "999999999")
    guard case .refused(let error) = refused, case .loadRefused(let messages) = error.code else {
      Issue.record("expected load to refuse, got \(refused)")
      return
    }
    #expect(messages.contains { $0.message.contains("999999999") })
    #expect(
      try await odoo.connector.search("sale.order", [.equal("client_order_ref", .string("#\(odoo.token)"))])
        == [])
    let accepted = try await odoo.order(partner: partner, product: product, quantity: "1", price: "1")
    let order = try #require(accepted.value?.first)
    let externalID = ExternalID(module: "livetest", name: "order_\(odoo.token)")
    #expect(try await odoo.connector.recordID(ofExternalID: externalID)?.id == order)
  }
}
