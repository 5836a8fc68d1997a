import CurlTransport
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Writes")
struct WriteOutcomeTests {
  enum Kind { case done, doneWithoutValue, refused, unknown }

  func kind<Value>(_ outcome: WriteOutcome<Value>) -> Kind {
    switch outcome {
    case .done(.some): .done
    case .done(nil): .doneWithoutValue
    case .refused: .refused
    case .unknown: .unknown
    }
  }

  @Test("A value is done, a fault is refused, a lost reply is unknown, a lost request is refused")
  func outcomes() async {
    for (answer, expected) in [
      (Answer.value(true), Kind.done), (.fault(2, "No"), .refused), (.fault(1, "ValueError: x"), .refused),
      (.lost(afterSending: true), .unknown), (.lost(afterSending: false), .refused),
      (.xml([0x3C], status: 504, type: "text/html"), .unknown),
      (.xml([0x3C], status: 413, type: "text/html"), .refused),
      (.xml(Array("<methodResponse>".utf8)), .unknown),
    ] {
      let (odoo, _) = client([answer])
      #expect(kind(await odoo.perform("a", "b")) == expected)
    }
  }

  @Test("Whatever goes wrong while logging in, the write itself was refused")
  func loginFails() async {
    for answer in [Answer.lost(afterSending: true), .value(false), .xml([], status: 502)] {
      let (odoo, transport) = client([answer], isLoggedIn: false)
      #expect(kind(await odoo.perform("a", "b")) == .refused)
      #expect(transport.requests.count == 1)
    }
  }

  @Test("A value that can't be written is refused before anything is sent")
  func unencodable() async throws {
    let (odoo, transport) = client([])
    let outcome = await odoo.perform("res.partner", "create", [["comment": "bell \u{7}"]])
    #expect(kind(outcome) == .refused)
    #expect(outcome.error?.description.contains("params[5][0].comment") == true)
    #expect(try transport.calls().count == 1)
  }

  @Test(
    "A marshal fault of a method seen to commit is done, of any other unknown",
    arguments: [
      (19, "account.payment", "action_post", Kind.doneWithoutValue),
      (19, "account.move.line", "reconcile", .doneWithoutValue),
      (19, "stock.quant", "action_apply_inventory", .doneWithoutValue),
      (19, "sale.advance.payment.inv", "create_invoices", .doneWithoutValue),
      (19, "product.product", "action_archive", .doneWithoutValue),
      (19, "account.move", "action_post", .unknown), (14, "account.move", "action_post", .doneWithoutValue),
      (14, "stock.picking", "button_validate", .unknown), (19, "stock.picking", "button_validate", .unknown),
    ])
  func marshalFaults(version: Int, model: String, method: String, expected: Kind) async {
    let (odoo, transport) = client([.marshalFault, .version(version)])
    #expect(kind(await odoo.perform(model, method)) == expected)
    #expect(transport.requests.count == 3)
  }

  @Test("Without the version a marshal fault stays unknown")
  func marshalFaultWithoutVersion() async {
    let (odoo, _) = client([.marshalFault, .lost(afterSending: false)])
    #expect(kind(await odoo.perform("account.payment", "action_post")) == .unknown)
  }

  @Test("Loads answer ids, or messages that say that nothing was written")
  func loads() async throws {
    let messages: XMLRPCValue = [
      ["type": "error", "message": "Contacts require a name", "record": 0, "field": "name"]
    ]
    let (odoo, transport) = client([
      .value(["ids": [3, 4], "messages": [], "nextrow": 0]),
      .value(["ids": false, "messages": messages, "nextrow": 0]), .value(["messages": []]),
    ])
    guard
      case .done([3, 4]) = await odoo.load(
        "res.partner", fields: ["id", "name"], rows: [["a.b", "x"], ["a.c", ""]])
    else {
      Issue.record("not done")
      return
    }
    let refused = await odoo.load("res.partner", fields: ["id"], rows: [["a.b"]], context: ["lang": "en_US"])
    #expect(kind(refused) == .refused)
    #expect(
      refused.error?.description
        == "res.partner.load: load wrote nothing: row 0, name: Contacts require a name")
    #expect(kind(await odoo.load("res.partner", fields: ["id"], rows: [["a.b"]])) == .unknown)
    let calls = try transport.calls()
    #expect(calls[1].parameters[5] == [["id", "name"], [["a.b", "x"], ["a.c", ""]]])
    #expect(calls[2].parameters[6] == ["context": ["lang": "en_US"]])
  }

  @Test(
    "A load that met another is tried again, six times at most",
    arguments: [
      "could not serialize access due to concurrent update",
      "new row for relation \"account_move_line\" violates check constraint "
        + "\"account_move_line_check_accountable_required_fields\"",
    ])
  func loadRetries(message: String) async {
    let conflict = Answer.value([
      "ids": false, "messages": [["type": "error", "message": .string(message)]],
    ])
    let (odoo, transport) = client([conflict, conflict, .value(["ids": [9], "messages": []])])
    #expect(kind(await odoo.load("res.partner", fields: ["id"], rows: [["a.b"]])) == .done)
    #expect(transport.requests.count == 4)
    let (other, otherTransport) = client(Array(repeating: conflict, count: 9))
    #expect(kind(await other.load("res.partner", fields: ["id"], rows: [["a.b"]])) == .refused)
    #expect(otherTransport.requests.count == 8)
  }

  @Test("Rows of the wrong width are refused before anything is sent")
  func loadWidth() async {
    let (odoo, transport) = client([])
    #expect(kind(await odoo.load("res.partner", fields: ["id", "name"], rows: [["a.b"]])) == .refused)
    #expect(transport.requests.isEmpty)
  }

  @Test("Create answers an id, from a list of one as well")
  func create() async {
    for answer in [Answer.value(7), .value([7])] {
      let (odoo, _) = client([answer])
      guard case .done(7) = await odoo.create("res.partner", ["name": "x"]) else {
        Issue.record("not 7")
        return
      }
    }
  }
}
