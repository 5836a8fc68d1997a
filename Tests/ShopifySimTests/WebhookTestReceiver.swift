import Foundation
import Synchronization
import TestSupport

/// A real HTTP receiver on loopback that keeps what it gets and answers as it is told.
final class WebhookTestReceiver: Sendable {
  /// One request as it came over the socket.
  struct Received: Sendable {
    let path: String
    /// Names in small letters.
    let headers: [String: String]
    let body: [UInt8]
    /// How many requests of this webhook id came before.
    let earlier: Int

    func header(_ name: String) -> String? { headers[name.lowercased()] }
    var webhookID: String? { header("X-Shopify-Webhook-Id") }
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  enum Answer: Sendable {
    case status(Int)
    case redirect(to: String)
    /// Takes the request and never answers.
    case silence
    /// Sends the answer's head and then one byte at a time, a few milliseconds apart.
    case trickle
    /// Closes the connection instead of answering.
    case hangUp
    /// 200 with that many bytes.
    case long(Int)
  }

  private struct State {
    var received: [Received] = []
    var seen: [String: Int] = [:]
  }

  private let server: RawServer
  private let box: Box

  init(_ answer: @escaping @Sendable (Received) -> Answer = { _ in .status(200) }) throws {
    let box = Box()
    server = try RawServer { connection in
      var buffer: [UInt8] = []
      while let request = Self.request(from: connection, &buffer) {
        guard Self.send(answer(box.keep(request)), over: connection) else { return }
      }
    }
    self.box = box
  }

  /// Answers from a list of statuses; past its end with 200.
  convenience init(statuses: [Int]) throws {
    let left = Statuses(statuses)
    try self.init { _ in .status(left.next()) }
  }

  var received: [Received] { box.state.withLock { $0.received } }
  var url: String { server.url + "webhooks" }

  func stop() { server.stop() }

  private final class Box: Sendable {
    let state = Mutex(State())

    func keep(_ request: Received) -> Received {
      state.withLock { state in
        let id = request.webhookID ?? ""
        let kept = Received(
          path: request.path, headers: request.headers, body: request.body,
          earlier: state.seen[id, default: 0])
        state.seen[id, default: 0] += 1
        state.received.append(kept)
        return kept
      }
    }
  }

  private final class Statuses: Sendable {
    private let left: Mutex<[Int]>
    init(_ statuses: [Int]) { left = Mutex(statuses) }
    func next() -> Int { left.withLock { $0.isEmpty ? 200 : $0.removeFirst() } }
  }

  /// Sends an answer; false when the connection is to end.
  private static func send(_ answer: Answer, over connection: RawConnection) -> Bool {
    switch answer {
    case .status(let status):
      connection.write("HTTP/1.1 \(status) X\r\nContent-Length: 0\r\n\r\n")
    case .redirect(let target):
      connection.write("HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 0\r\n\r\n")
    case .silence:
      _ = connection.read()
      return false
    case .trickle:
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
      for _ in 0..<1000 {
        connection.write("x")
        Thread.sleep(forTimeInterval: 0.005)
      }
    case .hangUp: return false
    case .long(let count):
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(count)\r\n\r\n")
      connection.write([UInt8](repeating: UInt8(ascii: "x"), count: count))
    }
    return true
  }

  /// The next request; nil at the connection's end.
  private static func request(from connection: RawConnection, _ buffer: inout [UInt8]) -> Received? {
    var searched = 0
    while true {
      if let end = headEnd(buffer, from: searched) {
        let lines = String(decoding: buffer[..<end], as: UTF8.self).split(separator: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
          guard let colon = line.firstIndex(of: ":") else { continue }
          headers[line[..<colon].lowercased()] =
            line[line.index(after: colon)...].drop { $0 == " " }.description
        }
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        while buffer.count < end + 4 + length {
          guard let more = connection.read() else { return nil }
          buffer += more
        }
        let words = lines.first?.split(separator: " ") ?? []
        let body = Array(buffer[(end + 4)..<(end + 4 + length)])
        buffer.removeFirst(end + 4 + length)
        return Received(
          path: words.count > 1 ? String(words[1]) : "", headers: headers, body: body, earlier: 0)
      }
      searched = max(0, buffer.count - 3)
      guard let more = connection.read() else { return nil }
      buffer += more
    }
  }

  private static func headEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= 4 else { return nil }
    var index = start
    while index + 3 < bytes.count {
      if bytes[index] == 13, bytes[index + 1] == 10, bytes[index + 2] == 13, bytes[index + 3] == 10 {
        return index
      }
      index += 1
    }
    return nil
  }
}
