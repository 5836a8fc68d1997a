import Foundation

/// One accepted connection of a ``RawServer``.
public struct RawConnection: Sendable {
  let descriptor: Int32
  /// 0 for the server's first connection.
  public let index: Int
  let record: @Sendable ([UInt8]) -> Void

  /// Reads one whole request with the body its Content-Length announces; nil at the connection's end.
  public func readRequest() -> String? {
    var bytes: [UInt8] = []
    while true {
      if let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        let length = line.flatMap { Int($0.drop { $0 != ":" }.dropFirst().filter { $0 != " " }) } ?? 0
        if bytes.count >= end.upperBound + length {
          record(bytes)
          return String(decoding: bytes, as: UTF8.self)
        }
      }
      guard let more = read() else { return nil }
      bytes += more
    }
  }

  /// Whatever comes next; nil at the connection's end.
  public func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// Sends text as UTF-8.
  public func write(_ text: String) { write(Array(text.utf8)) }

  /// Sends bytes until they are out or the client is gone.
  public func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// A small 200 answer that keeps the connection.
  public func answer(_ body: String = "ok", headers: String = "") {
    write(
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    )
  }

  /// Makes the connection end with a reset instead of an orderly close.
  public func resetAtEnd() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
  }
}
