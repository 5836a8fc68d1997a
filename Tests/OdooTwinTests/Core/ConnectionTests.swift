import CurlTransport
import OdooTwin
import Testing
import XMLRPCWire

@Suite("The connections of a twin")
struct ConnectionTests {
  private func send(_ port: Int, type: String = "text/xml") async throws -> HTTPResponse {
    let call = XMLRPCCall(methodName: "version", parameters: [])
    return try await CurlHTTPTransport().send(
      HTTPRequest(
        method: "POST", url: "http://127.0.0.1:\(port)/xmlrpc/2/common",
        headers: [HTTPHeader("Content-Type", type), HTTPHeader("Connection", "keep-alive")],
        body: try XMLRPCEncoder().encode(call)))
  }

  @Test("19 says that it closes the connection")
  func closes() async throws {
    let server = TwinServer(version: .v19, masterPassword: "master")
    let port = try await server.start()
    let response = try await send(port)
    #expect(response.status == 200)
    #expect(response.header("Connection") == "close")
    await server.stop()
  }

  @Test("14 closes it without a word, and takes no JSON")
  func older() async throws {
    let server = TwinServer(version: .v14, masterPassword: "master")
    let port = try await server.start()
    let response = try await send(port)
    #expect(response.status == 200)
    #expect(response.header("Connection") == nil)
    guard case .value(let version) = try XMLRPCDecoder().decodeResponse(response.body) else {
      Issue.record("a fault")
      await server.stop()
      return
    }
    #expect(version["server_version"] == "14.0")
    #expect(try await send(port, type: "application/json").status == 400)
    await server.stop()
  }

  @Test("A version that was never measured isn't started")
  func unknown() async {
    let server = TwinServer(version: TwinVersion(rawValue: "17.0"), masterPassword: "master")
    await #expect(throws: (any Error).self) { try await server.start() }
  }
}
