import Foundation
import Synchronization

/// A server of one request per connection that answers what its closure says; nil closes without a byte.
final class TestUpstream: Sendable {
  struct Request: Sendable {
    var head: String
    var body: [UInt8]
  }

  /// The bytes to send for a request; nil closes the connection.
  typealias Answer = @Sendable (Request) -> [UInt8]?

  let port: Int
  private let socket: Int32
  private let seen = Mutex<[Request]>([])
  private let stopped = Mutex(false)

  var requests: [Request] { seen.withLock { $0 } }

  init(answer: @escaping Answer) throws {
    let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 128) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard bound else { throw CocoaError(.fileReadUnknown) }
    socket = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else {
          close(listener)
          return
        }
        Thread.detachNewThread { self.serve(connection, answer) }
      }
    }
  }

  /// Refuses connections from now on; the accepting thread alone closes the socket.
  func stop() {
    let isFirst = stopped.withLock { stopped in
      defer { stopped = true }
      return !stopped
    }
    if isFirst { shutdown(socket, Int32(SHUT_RDWR)) }
  }

  private func serve(_ connection: Int32, _ answer: (Request) -> [UInt8]?) {
    defer { close(connection) }
    guard let request = Self.read(connection) else { return }
    seen.withLock { $0.append(request) }
    guard let bytes = answer(request) else { return }
    var offset = 0
    while offset < bytes.count {
      let sent = bytes[offset...].withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return }
      offset += sent
    }
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var headEnd: Int?
    var wanted = 0
    while headEnd.map({ bytes.count < $0 + wanted }) ?? true {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
      if headEnd == nil, let range = Data(bytes).firstRange(of: Data("\r\n\r\n".utf8)) {
        headEnd = range.upperBound
        let head = String(decoding: bytes[..<range.upperBound], as: UTF8.self).lowercased()
        let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        wanted = length.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
      }
    }
    guard let headEnd else { return nil }
    return Request(head: String(decoding: bytes[..<headEnd], as: UTF8.self), body: Array(bytes[headEnd...]))
  }

  /// The same bytes for every request.
  static func always(_ bytes: [UInt8]) -> Answer { { _ in bytes } }

  /// A whole response with a length.
  static func response(_ status: String = "200 OK", headers: String = "", body: [UInt8] = Array("hello".utf8))
    -> [UInt8]
  {
    Array("HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\n\(headers)\r\n".utf8) + body
  }
}
