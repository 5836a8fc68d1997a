import CurlTransport
import Foundation
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("The Odoo client")
struct OdooClientTests {
  @Test("Logging in asks once, and each call carries database, uid and password")
  func execute() async throws {
    let (odoo, transport) = client([.value(true), .value([])])
    #expect(
      try await odoo.execute("sale.order", "action_confirm", [[7]], ["context": ["b": 1, "a": 2]]) == true)
    _ = try await odoo.search(
      "res.partner", [.equal("ref", "x"), .or, .isIn("id", [1]), .ilike("name", "y")])
    let calls = try transport.calls()
    #expect(calls.map(\.methodName) == ["authenticate", "execute_kw", "execute_kw"])
    #expect(calls[0].parameters == ["lab", "admin", "s3cret", [:]])
    #expect(
      calls[1].parameters == [
        "lab", 2, "s3cret", "sale.order", "action_confirm", [[7]], ["context": ["b": 1, "a": 2]],
      ])
    #expect(
      calls[2].parameters.last == [:]
        && calls[2].parameters[5]
          == [[["ref", "=", "x"], "|", ["id", "in", [1]], ["name", "ilike", "y"]]]
    )
    #expect(
      transport.requests.map(\.url) == [
        "http://127.0.0.1:8069/xmlrpc/2/common", "http://127.0.0.1:8069/xmlrpc/2/object",
        "http://127.0.0.1:8069/xmlrpc/2/object",
      ])
  }

  @Test("A wrong login is access denied, on both versions", arguments: [14, 19])
  func wrongLogin(version: Int) async throws {
    let (odoo, _) = client([try .captured("auth-false-\(version)")], isLoggedIn: false)
    let error = await refusal { try await odoo.authenticate() }
    guard case .accessDenied = error?.code else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.mayHaveBeenProcessed == false)
  }

  @Test("A denied password makes the next call log in again")
  func deniedLater() async throws {
    let (odoo, transport) = client([.fault(3, "Access Denied"), .value(5), .value(1)])
    _ = await refusal { try await odoo.execute("a", "b") }
    _ = try await odoo.execute("a", "b")
    #expect(
      try transport.calls().map(\.methodName) == ["authenticate", "execute_kw", "authenticate", "execute_kw"])
    #expect(try transport.calls()[3].parameters[1] == 5)
  }

  @Test("The captured version answers name 14 and 19", arguments: [14, 19])
  func version(major: Int) async throws {
    let (odoo, _) = client([try .captured("version-\(major)")], isLoggedIn: false)
    #expect(try await odoo.version() == OdooVersion(major))
    #expect(try await odoo.versionMap()[.saleOrderLineTaxes] == (major == 14 ? "tax_id" : "tax_ids"))
  }

  @Test("A version without names is refused, not guessed")
  func unknownVersion() async throws {
    let (odoo, _) = client([.value(["server_serie": "saas~18.2"])], isLoggedIn: false)
    let error = await refusal { try await odoo.versionMap() }
    #expect(error?.description.contains("18.2") == true)
  }

  static let captured: [(String, FaultKind, String)] = [14, 19].flatMap { version in
    [
      ("fault-2-user-error-\(version)", .warning, "You can not delete a sent quotation"),
      ("fault-2-missing-error-\(version)", .warning, "Record does not exist or has been deleted."),
      ("fault-2-missing-model-\(version)", .warning, "Object no.model doesn't exist"),
      ("fault-2-required-\(version)", .warning, "Customer"),
      ("fault-2-duplicate-xmlid-\(version)", .warning, "ir_model_data"),
      ("fault-3-access-denied-\(version)", .accessDenied, "Access Denied"),
      ("fault-4-access-error-\(version)", .accessError, "Sales Order"),
      ("fault-4-private-\(version)", .accessError, "Private methods"),
    ]
  }

  @Test("Captured faults are typed by their code", arguments: captured)
  func faults(name: String, kind: FaultKind, text: String) async throws {
    let (odoo, _) = client([try .captured(name)])
    let error = try #require(await refusal { try await odoo.execute("sale.order", "x") })
    guard case .fault(let fault, let found) = error.code else {
      Issue.record("\(error)")
      return
    }
    #expect(found == kind)
    #expect(fault.string.contains(text))
    #expect(error.description.hasPrefix("sale.order.x: "))
    #expect(error.mayHaveBeenProcessed == false)
  }

  @Test("The first service's string fault codes are no strict answer", arguments: [14, 19])
  func firstService(version: Int) async throws {
    let (odoo, _) = client([try .captured("v1-fault-\(version)")])
    guard case .wire(let error)? = await refusal({ try await odoo.execute("a", "b") })?.code else {
      Issue.record("accepted")
      return
    }
    #expect(error.code == .fault)
  }

  @Test("Of a traceback the message is the last line that says something")
  func traceback() {
    func message(_ text: String) -> String { XMLRPCFault(code: 1, string: text).shortMessage }
    #expect(message("Traceback:\n  File\nValueError: no\n") == "ValueError: no")
    #expect(message("Traceback:\nSyntaxError: x\n    ^^^\n") == "SyntaxError: x")
    #expect(message("Traceback:\npsycopg2.Error: bad\nLINE 1: select\n        ^\n") == "psycopg2.Error: bad")
    #expect(XMLRPCFault(code: 2, string: "a\nb").shortMessage == "a\nb")
  }

  @Test("An answer that isn't XML-RPC tells status, content type and the body's start")
  func httpProblems() async throws {
    let page = Array("<html>\(String(repeating: "x", count: 600))</html>".utf8)
    let cases: [(Answer, Bool)] = [
      (.xml(page, status: 502, type: "text/html"), true),
      (.xml(page, type: "text/html; charset=utf-8"), true),
      (.xml([]), true), (.xml(page, status: 404, type: "text/html"), false),
      (.xml([], status: 303, type: nil), false),
    ]
    for (answer, mayHaveBeenProcessed) in cases {
      let (odoo, _) = client([answer])
      let error = try #require(await refusal { try await odoo.execute("a", "b") })
      guard case .http(let problem) = error.code else {
        Issue.record("\(error)")
        return
      }
      #expect(problem.bodyStart.utf8.count <= 512)
      #expect(error.mayHaveBeenProcessed == mayHaveBeenProcessed)
      #expect(error.description.contains("HTTP \(problem.status)"))
    }
  }

  @Test("Plain http leaves this machine only when allowed; user information in a URL is refused")
  func connections() async throws {
    for (url, isAllowed) in [
      ("http://odoo.example.com", false), ("http://127.0.0.1.example.com", false),
      ("https://odoo.example.com", true),
      ("http://localhost:8069/base/", true), ("http://127.8.9.1", true), ("http://[::1]:8069", true),
      ("ftp://127.0.0.1", false), ("http://a:b@127.0.0.1", false), ("127.0.0.1:8069", false),
      ("https://x/?a=b", false),
    ] {
      let transport = ScriptedTransport([.value(2)])
      let connection = OdooConnection(url: url, database: "d", login: "l", password: Secret("p"))
      let error = await refusal { try await OdooClient(connection, transport: transport).authenticate() }
      #expect((error == nil) == isAllowed, "\(url)")
      #expect(transport.requests.count == (isAllowed ? 1 : 0))
    }
    var connection = OdooConnection(
      url: "http://odoo.example.com", database: "d", login: "l", password: Secret("p"))
    connection.allowsPlaintext = true
    #expect(try await OdooClient(connection, transport: ScriptedTransport([.value(2)])).authenticate() == 2)
  }

  @Test("The password shows in no description, dump, reflection or error")
  func secrecy() async throws {
    let (odoo, _) = client([.lost(afterSending: true)])
    let error = try #require(await refusal { try await odoo.execute("a", "b", ["\u{1}"]) })
    var dumped = ""
    for value in [odoo, odoo.connection, odoo.connection.password, error] as [Any] {
      dump(value, to: &dumped)
      dumped += "\(value) \(String(reflecting: value))"
    }
    #expect(!dumped.contains("s3cret"))
    #expect("\(odoo.connection.password)" == "••••")
  }

  @Test("An external id that is missing is nil; one whose record is hidden is an error")
  func externalIDs() async throws {
    let id = try #require(ExternalID("shopify.sale_order_1"))
    let missing = "Traceback\nValueError: External ID not found in the system: shopify.sale_order_1\n"
    let (odoo, transport) = client([
      .value(["sale.order", 7]), .fault(1, missing), .value(["sale.order", false]),
      .fault(1, "ValueError: other"),
    ])
    let found = try await odoo.recordID(ofExternalID: id)
    #expect(found?.model == "sale.order" && found?.id == 7)
    #expect(try await odoo.recordID(ofExternalID: id) == nil)
    let hidden = await refusal { try await odoo.recordID(ofExternalID: id) }
    #expect(hidden?.description.contains("sale.order") == true)
    #expect(await refusal { try await odoo.recordID(ofExternalID: id) } != nil)
    #expect(try transport.calls()[1].parameters[5] == ["shopify", "sale_order_1"])
  }
}
