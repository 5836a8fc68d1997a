import Foundation
import Synchronization

/// A server of raw sockets on 127.0.0.1: a script decides byte by byte what each connection gets.
public final class RawServer: Sendable {
  /// The port that the kernel chose.
  public let port: Int
  private let listener: Int32
  private let seen = Mutex<[[UInt8]]>([])
  private let connectionCount = Mutex(0)

  /// - Parameter script: runs on a thread of its own for each connection; the connection closes at its end.
  public init(_ script: @escaping @Sendable (RawConnection) -> Void) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, length) == 0 && listen(listener, 128) == 0
          && getsockname(listener, pointer, &length) == 0
      }
    }
    guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
    self.listener = listener
    self.port = Int(UInt16(bigEndian: address.sin_port))
    Thread { [self] in
      while true {
        let descriptor = accept(listener, nil, nil)
        guard descriptor >= 0 else {
          close(listener)
          return
        }
        let index = connectionCount.withLock { count in
          defer { count += 1 }
          return count
        }
        let connection = RawConnection(descriptor: descriptor, index: index) { [self] request in
          seen.withLock { $0.append(request) }
        }
        Thread {
          script(connection)
          close(descriptor)
        }.start()
      }
    }.start()
  }

  /// `http://127.0.0.1:PORT/`.
  public var url: String { "http://127.0.0.1:\(port)/" }
  /// Whole requests read by scripts, head and body.
  public var requests: [String] { seen.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }
  /// Connections accepted so far.
  public var connections: Int { connectionCount.withLock { $0 } }

  /// Refuses connections from now on. The accepting thread alone closes the socket: closed here, its number could be
  /// another test's socket by the time that thread uses it again.
  public func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
  }
}
