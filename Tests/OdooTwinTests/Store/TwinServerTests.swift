import CurlTransport
import OdooTwin
import Testing
import XMLRPCWire

@Suite("The twin's server")
struct TwinServerTests {
  /// Sends bytes and gives the response; without a body it is a GET.
  private func send(_ port: Int, _ path: String, _ body: [UInt8]?) async throws -> HTTPResponse {
    try await CurlHTTPTransport().send(
      HTTPRequest(
        method: body == nil ? "GET" : "POST", url: "http://127.0.0.1:\(port)\(path)",
        headers: [HTTPHeader("Content-Type", "text/xml")], body: body ?? []))
  }

  @Test("It answers over HTTP as Odoo does, faults and broken XML with status 200 as well")
  func http() async throws {
    let server = TwinServer(masterPassword: "master")
    let port = try await server.start()
    let call = XMLRPCCall(
      methodName: "authenticate", parameters: [.string(TwinVersion.v19.databaseName), "admin", "admin", [:]])
    let response = try await send(port, "/xmlrpc/2/common", XMLRPCEncoder().encode(call))
    #expect(response.status == 200)
    #expect(response.header("Content-Type") == "text/xml; charset=utf-8")
    #expect(try XMLRPCDecoder().decodeResponse(response.body) == .value(2))

    let broken = try await send(port, "/xmlrpc/2/common", Array("<methodCall>".utf8))
    #expect(broken.status == 200)
    guard case .fault(let decoded) = try XMLRPCDecoder().decodeResponse(broken.body) else {
      Issue.record("no fault")
      await server.stop()
      return
    }
    #expect(decoded.code == 1)
    #expect(decoded.string.contains("\nxml.parsers.expat.ExpatError: "))

    #expect(try await send(port, "/xmlrpc/2/common", nil).status == 405)
    #expect(try await send(port, "/xmlrpc/common", XMLRPCEncoder().encode(call)).status == 404)
    await server.stop()
  }

  @Test("A stopped server's port is free, and a new one starts afresh")
  func restart() async throws {
    let first = TwinServer(masterPassword: "master")
    let port = try await first.start()
    await first.stop()
    let second = TwinServer(masterPassword: "master")
    #expect(try await second.start(port: port) == port)
    await second.stop()
  }
}
