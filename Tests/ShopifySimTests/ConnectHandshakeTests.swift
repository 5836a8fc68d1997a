import Testing

@testable import ShopifySim

@Suite("The proxy's handshake")
struct ConnectHandshakeTests {
  private func decided(_ text: String, by pieces: Int = .max) -> ConnectHandshake.Action {
    var handshake = ConnectHandshake()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let action = handshake.received(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
      if action != .wait { return action }
    }
    return .wait
  }

  private func status(_ action: ConnectHandshake.Action) -> String? {
    guard case .refuse(let answer, _) = action else { return nil }
    return String(decoding: answer.prefix { $0 != 13 }, as: UTF8.self)
  }

  @Test(
    "A shop's name at port 443 is tunnelled, in upper or lower case, however it comes in",
    arguments: [1, 7, .max])
  func tunnels(pieces: Int) {
    for name in ["lab.myshopify.com", "LAB.MyShopify.COM", "eu.lab.myshopify.com", "lab.myshopify.com."] {
      let request = "CONNECT \(name):443 HTTP/1.1\r\nHost: \(name):443\r\n\r\n"
      guard case .tunnel(_, let early) = decided(request, by: pieces) else {
        Issue.record("\(name) was refused")
        continue
      }
      #expect(early.isEmpty)
    }
  }

  @Test("The 200 has no header at all, so that nobody waits for a body")
  func noFraming() {
    guard case .tunnel(let answer, _) = decided("CONNECT lab.myshopify.com:443 HTTP/1.1\r\n\r\n") else {
      Issue.record("refused")
      return
    }
    #expect(String(decoding: answer, as: UTF8.self) == "HTTP/1.1 200 Connection established\r\n\r\n")
  }

  @Test("What a client sends behind its request goes into the tunnel")
  func early() {
    let action = decided("CONNECT lab.myshopify.com:443 HTTP/1.1\r\n\r\n\u{16}\u{03}")
    guard case .tunnel(_, let early) = action else {
      Issue.record("refused")
      return
    }
    #expect(early == [0x16, 0x03])
  }

  @Test(
    "Other hosts, ports and ways are refused, each with its own status",
    arguments: [
      ("CONNECT www.example.com:443 HTTP/1.1", "403 Forbidden"),
      ("CONNECT myshopify.com:443 HTTP/1.1", "403 Forbidden"),
      ("CONNECT evilmyshopify.com:443 HTTP/1.1", "403 Forbidden"),
      ("CONNECT lab.myshopify.com.example.com:443 HTTP/1.1", "403 Forbidden"),
      ("CONNECT .myshopify.com:443 HTTP/1.1", "403 Forbidden"),
      ("CONNECT 127.0.0.1:443 HTTP/1.1", "403 Forbidden"),
      ("CONNECT lab.myshopify.com:22 HTTP/1.1", "403 Forbidden"),
      ("CONNECT lab.myshopify.com HTTP/1.1", "400 Bad Request"),
      ("CONNECT lab.myshopify.com:443", "400 Bad Request"),
      ("CONNECT [::1]:443 HTTP/1.1", "400 Bad Request"),
      ("GET http://lab.myshopify.com/ HTTP/1.1", "405 Method Not Allowed"),
    ])
  func refuses(line: String, wanted: String) {
    let action = decided("\(line)\r\nHost: x\r\n\r\n")
    #expect(status(action) == "HTTP/1.1 \(wanted)")
    guard case .refuse(let answer, _) = action else { return }
    let parts = String(decoding: answer, as: UTF8.self).split(separator: "\r\n\r\n", maxSplits: 1)
    #expect(parts.count == 2 && parts[0].contains("Content-Length: \(parts[1].utf8.count)"))
  }

  @Test("A head that never ends is refused")
  func endless() {
    let action = decided(
      "CONNECT lab.myshopify.com:443 HTTP/1.1\r\nX: " + String(repeating: "x", count: 20_000))
    #expect(status(action) == "HTTP/1.1 431 Request Header Fields Too Large")
  }
}
