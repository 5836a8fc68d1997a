import Foundation
import OdooTwin
import Testing
import XMLRPCWire

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("The twin's server")
struct TwinServerTests {
  /// Sends bytes and gives status, headers and body; without a body it is a GET.
  private func send(_ port: Int, _ path: String, _ body: [UInt8]?) async throws -> (HTTPURLResponse, [UInt8])
  {
    var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
    request.httpMethod = body == nil ? "GET" : "POST"
    request.httpBody = body.map { Data($0) }
    request.setValue("text/xml", forHTTPHeaderField: "Content-Type")
    let (data, response) = try await URLSession.shared.data(for: request)
    return (try #require(response as? HTTPURLResponse), Array(data))
  }

  @Test("It answers over HTTP as Odoo does, faults and broken XML with status 200 as well")
  func http() async throws {
    let server = TwinServer(masterPassword: "master")
    let port = try await server.start()
    let call = XMLRPCCall(
      methodName: "authenticate", parameters: [.string(TwinServer.databaseName), "admin", "admin", [:]])
    let (response, body) = try await send(port, "/xmlrpc/2/common", XMLRPCEncoder().encode(call))
    #expect(response.statusCode == 200)
    #expect(response.value(forHTTPHeaderField: "Content-Type") == "text/xml; charset=utf-8")
    #expect(try XMLRPCDecoder().decodeResponse(body) == .value(2))

    let (broken, fault) = try await send(port, "/xmlrpc/2/common", Array("<methodCall>".utf8))
    #expect(broken.statusCode == 200)
    guard case .fault(let decoded) = try XMLRPCDecoder().decodeResponse(fault) else {
      Issue.record("no fault")
      await server.stop()
      return
    }
    #expect(decoded.code == 1)
    #expect(decoded.string.contains("\nxml.parsers.expat.ExpatError: "))

    #expect(try await send(port, "/xmlrpc/2/common", nil).0.statusCode == 405)
    #expect(try await send(port, "/xmlrpc/common", XMLRPCEncoder().encode(call)).0.statusCode == 404)
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
