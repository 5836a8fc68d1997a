import CommerceTypes
import CurlTransport
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Wires under the client")
struct WireTests {
  private func client(_ wire: JSONWire, options: ClientOptions = ClientOptions()) -> OdooClient {
    OdooClient(
      OdooConnection(url: "https://x", database: "lab", login: "admin", password: Secret("k3y-of-json")),
      wire: wire, options: options)
  }

  @Test("Over a wire that isn't XML, records are read by the same calls")
  func reads() async throws {
    let wire = JSONWire([
      "2", #"[{"id": 7, "name": "S7", "partner_id": [4, "Ann"], "amount_total": 12.5, "note": false}]"#,
    ])
    let order = try #require(
      try await client(wire).searchRead("sale.order", [.equal("state", "sale")], fields: ["name"]).first)
    #expect(try order.string("name") == "S7" && order.many2one("partner_id")?.id == 4)
    #expect(try order.decimal("amount_total").description == "12.5")
    #expect(try order.string("note") == nil)
    #expect(
      wire.requests == [
        "POST /json/2/res.users/context_get",
        #"POST /json/2/sale.order/search_read {"args":[[["state","=","sale"]]],"fields":["name"]}"#,
      ])
  }

  @Test("Version, writes and refusals come through it as well")
  func writes() async throws {
    let wire = JSONWire([#"{"server_serie": "19.0"}"#, "2", "[9]", "null", "!403"])
    let odoo = client(wire)
    #expect(try await odoo.versionMap().version == .v19)
    guard case .done(9) = await odoo.create("res.partner", ["name": "x"]) else {
      Issue.record("not created")
      return
    }
    // JSON-2 answers null where XML-RPC has its marshal fault.
    #expect(await odoo.perform("account.payment", "action_post", [[9]]).isDone)
    guard case .refused(let error) = await odoo.write("res.partner", [9], ["name": "y"]),
      case .fault(_, kind: .accessError) = error.code
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test("The client's context, the options' and the call's own are merged, the nearest wins")
  func contexts() async throws {
    var options = ClientOptions(context: ["tracking_disable": true])
    options.companies = [3, 1]
    options.language = "fr_FR"
    let wire = JSONWire(["2", "[]", "[]", "[]"])
    let odoo = client(wire, options: options)
    _ = try await odoo.search(
      "a", [], context: ["lang": "de_DE"], options: CallOptions(context: ["lang": "it_IT", "x": 1]))
    _ = try await odoo.execute("a", "b", [], ["context": ["x": 2]], options: CallOptions(context: ["x": 1]))
    _ = try await odoo.with { $0.context = [:] }.execute("a", "b")
    #expect(options.companies == [3, 1] && options.language == "fr_FR")
    #expect(
      wire.requests.dropFirst() == [
        #"POST /json/2/a/search {"args":[[]],"context":{"allowed_company_ids":[3,1],"lang":"de_DE","#
          + #""tracking_disable":true,"x":1}}"#,
        #"POST /json/2/a/b {"context":{"allowed_company_ids":[3,1],"lang":"fr_FR","#
          + #""tracking_disable":true,"x":2}}"#,
        "POST /json/2/a/b {}",
      ])
  }

  @Test("A call's limits are its own, others have the client's")
  func limits() async throws {
    let transport = ScriptedTransport([.value(2), .value([]), .value([])])
    var options = ClientOptions()
    options.limits.total = .seconds(7)
    let odoo = OdooClient(
      OdooConnection(url: "http://127.0.0.1", database: "d", login: "l", password: Secret("p")),
      transport: transport, options: options)
    _ = try await odoo.search("a", [], options: CallOptions().within(.seconds(900)))
    _ = try await odoo.search("a", [])
    #expect(transport.requests.map(\.limits.total) == [.seconds(7), .seconds(900), .seconds(7)])
  }
}
