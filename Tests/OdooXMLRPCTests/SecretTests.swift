import CurlTransport
import Foundation
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Secrets in outputs")
struct SecretTests {
  static let secrets = [
    "s3cret", "correct horse battery", "p\"w'd<&>\\/ö+1", "0123456789abcdef0123456789abcdef01234567",
  ]

  /// What servers do with a secret that they were sent, as answers to one call.
  static func echoes(_ secret: String) -> [Answer] {
    let (percent, html, python) = (percent(secret), html(secret), python(secret))
    let traceback = "Traceback\n  execute('lab', 2, '\(python)')\nValueError: bad password \(secret)"
    let cut = String(repeating: "x", count: 512 - secret.utf8.count / 2) + secret
    func xml(_ text: String) -> Answer { .xml(Array(text.utf8)) }
    func value(_ text: String) -> Answer {
      xml("<methodResponse><params><param><value>\(text)</value></param></params></methodResponse>")
    }
    let faults = (1...5).map { Answer.fault($0, "\(secret): \(traceback)") }
    let fault = try? XMLRPCEncoder().encode(XMLRPCResponse.fault(XMLRPCFault(code: 1, string: traceback)))
    let problems: [Answer] = [
      .xml(fault ?? [], status: 500),
      .xml(Array("<p>\(html) \(secret)".utf8), status: 500, type: "text/html"),
      .xml(Array(cut.utf8), status: 502, type: "text/\(secret)"), .xml(Array(html.utf8), type: "text/html"),
      .success(
        HTTPResponse(status: 302, headers: [HTTPHeader("Location", "https://x/?key=\(percent)")], body: [])),
    ]
    let broken: [Answer] = [
      value("<int>\(html)</int>"), value("<double>1\(html)</double>"), xml("<\(percent)/>"),
      value("<boolean>\(html)"), value("<dateTime.iso8601>\(html)</dateTime.iso8601>"),
      value(
        "<struct><member><name>\(html)</name><value><int>x</int></value></member></struct>"),
      xml(html), value("<base64>\(html)!</base64>"),
      xml("<methodResponse><fault>\(html)</fault></methodResponse>"),
      value("<nil>\(html)</nil>"), xml("<?\(percent) \(html)?><methodResponse/>"),
    ]
    let lost: [Answer] = [true, false].map { isSent in
      .failure(
        TransportError(
          .outcomeUnknown, mayHaveBeenProcessed: isSent, place: "POST http://x/\(percent)", detail: secret))
    }
    return faults + problems + broken + lost
  }

  static func percent(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
  }
  static func html(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
  static func python(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
  }

  /// All that a person or a file may come to see of a value.
  private func shown(_ value: Any) -> String {
    var text = "\(value)\n\(String(reflecting: value))\n"
    dump(value, to: &text)
    return text
  }

  private func client(_ secret: String, _ answers: [Answer], _ sheet: LogSheet) -> OdooClient {
    OdooClient(
      OdooConnection(url: "http://127.0.0.1:1", database: "lab", login: "admin", password: Secret(secret)),
      transport: ScriptedTransport(answers), options: ClientOptions(logger: sheet.logger))
  }

  /// Neither the secret, as it is or as a server or a reflection escapes it, nor the first half of any of these.
  private func isFree(_ text: String, of secret: String) -> Bool {
    let forms = [
      secret, Self.html(secret), Self.percent(secret), Self.python(secret),
      String(String(reflecting: secret).dropFirst().dropLast()),
    ]
    return forms.allSatisfy { !text.contains($0.prefix(max(3, $0.count / 2))) }
  }

  @Test("No error, log line or reflection shows a secret that the server echoed", arguments: secrets)
  func echoed(secret: String) async throws {
    for (index, answer) in Self.echoes(secret).enumerated() {
      for isLogin in [true, false] {
        let sheet = LogSheet()
        let odoo = client(secret, (isLogin ? [] : [.value(2)]) + [answer], sheet)
        let error = try #require(
          await refusal { try await odoo.execute("res.users", "write", ["x"]) }, "answer \(index)")
        let text = shown(error) + shown(error.fault as Any) + error.message + sheet.text + shown(odoo)
        #expect(isFree(text, of: secret), "answer \(index): \(text)")
        let again = client(secret, (isLogin ? [] : [.value(2)]) + [answer], sheet)
        #expect(isFree(shown(await again.perform("a", "b")) + sheet.text, of: secret), "answer \(index)")
      }
    }
  }

  @Test("Answers of another shape than asked for don't show it either", arguments: secrets)
  func shapes(secret: String) async throws {
    let text = XMLRPCValue.string(secret)
    let sheet = LogSheet()
    func odoo(_ answer: XMLRPCValue) -> OdooClient { client(secret, [.value(2), .value(answer)], sheet) }
    var errors: [OdooError?] = []
    errors.append(await refusal { try await client(secret, [.value(text)], sheet).authenticate() })
    errors.append(await refusal { try await client(secret, [.value(false)], sheet).authenticate() })
    errors.append(await refusal { try await client(secret, [.value(text)], sheet).version() })
    errors.append(
      await refusal { try await client(secret, [.value(["server_serie": text])], sheet).versionMap() })
    errors.append(
      await refusal { try await client(secret, [.value(["server_serie": "13.0"])], sheet).versionMap() })
    errors.append(await refusal { try await odoo(text).search("a", []) })
    errors.append(await refusal { try await odoo([text]).search("a", []) })
    errors.append(await refusal { try await odoo(text).searchCount("a", []) })
    errors.append(await refusal { try await odoo([text]).read("a", [1], fields: []) })
    let id = try #require(ExternalID("a.b"))
    errors.append(await refusal { try await odoo([text, false]).recordID(ofExternalID: id) })
    errors.append(
      await refusal {
        _ = try await odoo([["id": 1, "x": text]]).read("a", [1], fields: []).first?.int("x")
      })
    errors.append(
      await odoo(["messages": [["message": text, "type": text, "field": text]], "ids": false])
        .load("a", fields: ["id"], rows: [["x"]]).error)
    errors.append(await odoo(text).load("a", fields: ["id"], rows: [["x"]]).error)
    errors.append(await odoo(text).create("a", [:]).error)
    #expect(errors.allSatisfy { $0 != nil })
    let all = errors.map { shown($0 as Any) }.joined() + sheet.text
    #expect(isFree(all, of: secret), "\(all)")
  }

  @Test("A call that can't be written doesn't show the secret it holds")
  func unencodable() async throws {
    let sheet = LogSheet()
    let odoo = client("s3cr\u{7}et-tail", [], sheet)
    let error = try #require(await refusal { try await odoo.authenticate() })
    guard case .unencodable = error.code else {
      Issue.record("\(error)")
      return
    }
    let text = shown(error) + sheet.text
    #expect(!text.contains("s3cr") && !text.contains("et-tail"), "\(text)")
  }

  @Test("A connection described, dumped or encoded has a mask in the secret's place", arguments: secrets)
  func connections(secret: String) throws {
    let connection = OdooConnection(
      url: "https://user:other-pw@odoo.example.com/", database: "lab", login: "admin",
      password: Secret(secret))
    let transport = ScriptedTransport([])
    let wire = XMLRPCOdooWire(connection, transport: transport)
    let encoded = String(decoding: try JSONEncoder().encode(connection), as: UTF8.self)
    let call = OdooServiceCall(
      .method(model: "res.users", name: "write", user: 2), arguments: [.string(secret)])
    let text =
      [connection as Any, connection.password, wire, OdooClient(connection, wire: wire), call]
      .map(shown).joined() + encoded
    #expect(isFree(text, of: secret) && !text.contains("other-pw"), "\(text)")
    #expect(encoded.contains("••••") && encoded.contains("odoo.example.com"))
  }

  @Test("A wrong URL that holds the secret isn't shown with it")
  func configuration() async throws {
    for url in ["http://admin:s3cret@odoo", "s3cret", "http://s3cret.example.com", "s3cret://x"] {
      let connection = OdooConnection(url: url, database: "d", login: "l", password: Secret("s3cret"))
      let sheet = LogSheet()
      let odoo = OdooClient(
        connection, transport: ScriptedTransport([]), options: ClientOptions(logger: sheet.logger))
      let error = try #require(await refusal { try await odoo.authenticate() })
      #expect(!(shown(error) + sheet.text + shown(odoo)).contains("s3cret"))
    }
  }

  @Test("A short word of a password stays part of longer words")
  func shortWords() async throws {
    let odoo = client("admin", [.value(2), .fault(2, "Administrator admins 'admin' (admin)")], LogSheet())
    let error = try #require(await refusal { try await odoo.execute("a", "b") })
    #expect(error.message == "refused: Administrator admins '••••' (••••)")
  }
}
