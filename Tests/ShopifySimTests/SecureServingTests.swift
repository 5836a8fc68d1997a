import CurlTransport
import Synchronization
import TestSupport
import Testing

@testable import ShopifySim

@Suite("The Admin API over HTTPS")
struct SecureServingTests {
  private static func simulator() throws -> ShopSimulator {
    ShopSimulator(
      shop: try RESTShops.withOrder(), accessToken: "shpat_right", webhookSecret: "hush",
      transport: RecordingReceiver())
  }

  private func shop(_ transport: CurlHTTPTransport, _ base: String) async throws -> HTTPResponse {
    try await transport.send(
      HTTPRequest(
        method: "GET", url: "\(base)/admin/api/2026-07/shop.json",
        headers: [HTTPHeader("X-Shopify-Access-Token", "shpat_right")]))
  }

  @Test("HTTPS is served beside the plain port, and trusted with the lab's certificate alone")
  func https() async throws {
    let folder = try TemporaryFolder()
    let authority = try LabAuthority(folder: folder.path + "/tls")
    let simulator = try Self.simulator()
    let ports = try await simulator.start(SimulatorListeners(tls: .init(authority: authority)))
    let secure = try #require(ports.tls)
    #expect(ports.proxy == nil)
    let trusting = CurlHTTPTransport(caFile: authority.certificateFile)
    for base in [
      "https://127.0.0.1:\(secure)", "https://localhost:\(secure)", "http://127.0.0.1:\(ports.plain)",
    ] {
      #expect(try await shop(trusting, base).status == 200, "\(base)")
    }
    await #expect(throws: TransportError.self) {
      try await shop(CurlHTTPTransport(), "https://127.0.0.1:\(secure)")
    }
    await simulator.stop()
    await #expect(throws: TransportError.self) { try await shop(trusting, "https://127.0.0.1:\(secure)") }
  }

  @Test("A secure port leads to the plain port behind it")
  func securePort() async throws {
    let folder = try TemporaryFolder()
    let authority = try LabAuthority(folder: folder.path + "/tls")
    let simulator = try Self.simulator()
    let door = SecurePort(authority: authority, target: try await simulator.start())
    let secure = try await door.start()
    let trusting = CurlHTTPTransport(caFile: authority.certificateFile)
    #expect(try await shop(trusting, "https://127.0.0.1:\(secure)").status == 200)
    #expect(try await shop(trusting, "https://127.0.0.1:\(secure)").status == 200)
    await door.stop()
    await #expect(throws: TransportError.self) { try await shop(trusting, "https://127.0.0.1:\(secure)") }
    await simulator.stop()
  }

  @Test("A port that is taken is told with what it was for")
  func taken() async throws {
    let folder = try TemporaryFolder()
    let authority = try LabAuthority(folder: folder.path + "/tls")
    let first = try Self.simulator()
    let port = try await first.start()
    for (listeners, purpose) in [
      (SimulatorListeners(port: port), "HTTP"),
      (SimulatorListeners(tls: .init(authority: authority, port: port)), "HTTPS"),
      (SimulatorListeners(tls: .init(authority: authority, proxyPort: port)), "proxy"),
    ] {
      let second = try Self.simulator()
      let error = await #expect(throws: ListenError.self) { try await second.start(listeners) }
      #expect(error?.purpose == purpose)
      #expect(error?.port == port)
    }
    await first.stop()
  }

  @Test("Whoever is refused by the proxy is told, and so is whoever runs it")
  func refused() async throws {
    let folder = try TemporaryFolder()
    let authority = try LabAuthority(folder: folder.path + "/tls")
    let simulator = try Self.simulator()
    let (lines, line) = AsyncStream.makeStream(of: String.self)
    let ports = try await simulator.start(
      SimulatorListeners(tls: .init(authority: authority, proxyPort: 0)) { line.yield($0) })
    let proxy = try #require(ports.proxy)
    let answer = try await CurlHTTPTransport().send(
      HTTPRequest(method: "GET", url: "http://127.0.0.1:\(proxy)/", headers: []))
    #expect(answer.status == 405)
    #expect(answer.header("Allow") == "CONNECT")
    for await told in lines {
      #expect(told.hasPrefix("proxy: "))
      break
    }
    await simulator.stop()
  }
}
