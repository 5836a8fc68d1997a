import NIOCore
import NIOPosix

/// An HTTPS proxy on 127.0.0.1 that leads every shop's name to one TLS port of this machine.
struct ConnectProxy: Sendable {
  let port: Int
  private let server: NIOAsyncChannel<Tunnel.Connection, Never>
  private let target: Int
  private let refused: @Sendable (String) -> Void

  /// Listens; connections are served by ``run()``, which has to be called.
  ///
  /// - Parameters:
  ///   - target: the TLS port.
  ///   - refused: told why a client was refused, in a line for people.
  static func listening(
    port: Int, target: Int, refused: @escaping @Sendable (String) -> Void
  ) async throws -> ConnectProxy {
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .bind(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture { try Tunnel.connection(channel) }
      }
    return ConnectProxy(
      port: server.channel.localAddress?.port ?? 0, server: server, target: target, refused: refused)
  }

  /// Serves until it is cancelled.
  func run() async throws {
    try await withThrowingDiscardingTaskGroup { group in
      try await server.executeThenClose { clients in
        for try await client in clients {
          group.addTask {
            // A connection that breaks off is the client's affair.
            try? await serve(client)
          }
        }
      }
      group.cancelAll()
    }
  }

  private func serve(_ client: Tunnel.Connection) async throws {
    try await client.executeThenClose { inbound, outbound in
      var handshake = ConnectHandshake()
      var sent = inbound.makeAsyncIterator()
      while let bytes = try await sent.next() {
        switch handshake.received(bytes.readableBytesView) {
        case .wait: continue
        case .refuse(let answer, let line):
          refused(line)
          try await outbound.write(ByteBuffer(bytes: answer))
          return
        case .tunnel(let answer, let early):
          let upstream = try await Tunnel.connect(to: target)
          try await outbound.write(ByteBuffer(bytes: answer))
          return try await Tunnel.carry(&sent, outbound, early: early, client: client, upstream: upstream)
        }
      }
    }
  }
}
