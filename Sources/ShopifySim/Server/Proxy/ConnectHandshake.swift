/// What a proxy for shops does with a client's first bytes, as a pure value: tunnel to the simulator, or refuse.
///
/// Only `CONNECT NAME.myshopify.com:443` is tunnelled; nothing is ever sent to another host.
struct ConnectHandshake {
  /// What to do after some bytes.
  enum Action: Equatable {
    /// The request isn't complete yet.
    case wait
    /// Answer these bytes and tunnel from then on; `early` is what the client has already sent into the tunnel.
    case tunnel(answer: [UInt8], early: [UInt8])
    /// Answer these bytes and close; the line tells people why.
    case refuse(answer: [UInt8], line: String)
  }

  /// The largest request head taken, in bytes.
  static let headLimit = 16 << 10

  private var head: [UInt8] = []

  /// Takes the next bytes of the client; not to be asked again after it has decided.
  mutating func received(_ bytes: some Sequence<UInt8>) -> Action {
    let seen = max(0, head.count - 3)
    head.append(contentsOf: bytes)
    guard let end = Self.end(of: head, from: seen) else {
      guard head.count <= Self.headLimit else {
        return Self.refusal("431 Request Header Fields Too Large", "the request's head is too large")
      }
      return .wait
    }
    guard end <= Self.headLimit else {
      return Self.refusal("431 Request Header Fields Too Large", "the request's head is too large")
    }
    return decide(early: Array(head[end...]))
  }

  private func decide(early: [UInt8]) -> Action {
    let line = head.prefix { $0 != 13 && $0 != 10 }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else {
      return Self.refusal("400 Bad Request", "the first line is no HTTP/1 request")
    }
    guard words[0] == "CONNECT" else {
      return Self.refusal(
        "405 Method Not Allowed",
        "this proxy tunnels HTTPS to simulated shops (CONNECT); \(words[0].prefix(16)) isn't for it",
        fields: ["Allow: CONNECT"])
    }
    let target = words[1].split(separator: ":", omittingEmptySubsequences: false)
    guard target.count == 2, let port = Int(target[1]), (1...65_535).contains(port) else {
      return Self.refusal("400 Bad Request", "CONNECT takes NAME:PORT")
    }
    guard port == 443, let host = HostName(String(target[0])), host.isShop else {
      return Self.refusal(
        "403 Forbidden",
        "\(words[1].prefix(253)) is no simulated shop: this proxy leads to *.myshopify.com:443 alone")
    }
    // A 2xx to CONNECT has no body, and must not announce one (RFC 9110, 9.3.6).
    return .tunnel(answer: Array("HTTP/1.1 200 Connection established\r\n\r\n".utf8), early: early)
  }

  private static func refusal(_ status: String, _ why: String, fields: [String] = []) -> Action {
    let text = "labrun serve --proxy: \(why)\n"
    let lines =
      ["HTTP/1.1 \(status)", "Content-Type: text/plain; charset=utf-8", "Content-Length: \(text.utf8.count)"]
      + fields + ["Connection: close"]
    let head = lines.joined(separator: "\r\n") + "\r\n\r\n"
    return .refuse(answer: Array((head + text).utf8), line: "proxy: \(why)")
  }

  /// The place behind the empty line that ends the head.
  private static func end(of head: [UInt8], from start: Int) -> Int? {
    guard head.count >= 4 else { return nil }
    for place in start...(head.count - 4) where head[place] == 13 {
      if head[place + 1] == 10, head[place + 2] == 13, head[place + 3] == 10 { return place + 4 }
    }
    return nil
  }
}
